package io.kernelagent.core.machine;

/**
 * The shell scripts of a detached job. They are constants: everything that varies comes as words.
 *
 * <p>In the job's state folder: {@code claim} (the supervisor's process, its start, the boot, the time; made by {@code
 * ln}, so that of two supervisors only one goes on), {@code group} (the first process of the job and its start), {@code
 * input}, {@code log}, {@code overdue} (the cap was reached), {@code ending}. The room of {@code ending} is taken
 * before the job begins, so that a job that fills its disk can still say how it ended.
 *
 * <p>The supervisor stands outside the job's session, so that all of the job can be killed and somebody is left to
 * write the ending. A process is known by its number and its start, because numbers are used again.
 */
final class JobScripts {
    /** Prints when a process began, in ticks since the boot; fails when there is none. */
    private static final String STARTED = """
        started() {
          stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
          stat=${stat##*) }
          set -- $stat
          [ "$1" != Z ] && echo "${20}"
        }
        """;

    /** Sights of a job: {@code see STATE FROM MOST}. */
    private static final String SEE = """
        boot_id() { cat /proc/sys/kernel/random/boot_id; }
        lives() { [ -n "${2:-}" ] && [ "$(started "$1")" = "$2" ]; }
        members() { cat /proc/[0-9]*/stat 2>/dev/null | awk -v session="$1" '
          /^[0-9]+ \\(/ {
            pid = $1; sub(/^.*\\) /, "")
            if ($4 == session && $1 != "Z") print pid, $12 + $13 + $14 + $15
          }'; }
        ours() { # the session, unless its number is somebody else's by now
          group=0 gstart=
          [ -e "$state/group" ] && read -r group gstart <"$state/group"
          [ "$group" != 0 ] || return 1
          now_there=$(started "$group")
          [ -z "$now_there" ] || [ "$now_there" = "$gstart" ] || return 1
          [ "$(members "$group")" ]
        }
        moved() {
          ticks=0 io=0
          while read -r pid used; do
            [ "$pid" ] || continue
            ticks=$((ticks + used))
            while read -r key count; do
              case $key in rchar: | wchar:) io=$((io + count)) ;; esac
            done 2>/dev/null <"/proc/$pid/io"
          done <<END
        $(members "$group")
        END
          echo "progress $group $ticks $io $((now - began))"
        }
        answer() {
          if [ "$boot" != "$(boot_id)" ]; then alive=rebooted
          elif lives "$pid" "$start"; then alive=yes
          elif ours; then alive=orphaned
          else alive=killed; fi
          if [ -e "$state/ending" ]; then
            read -r word value at <"$state/ending"
            echo "state ended"; echo "ending $word $value $((at - began))"
          elif [ "$alive" = yes ]; then
            echo "state running"
            ours
            moved
          else
            echo "state lost"; echo "reason $alive"
          fi
        }
        see() {
          echo "ka-job 1"
          if [ ! -e "$state/claim" ]; then echo "state absent"; echo; return; fi
          now=$(date +%s)
          read -r pid start boot began <"$state/claim"
          answer
          size=0
          [ -e "$state/log" ] && size=$(wc -c <"$state/log")
          echo "log $((size))"; echo
          most=$2
          [ $((size - $1)) -ge "$most" ] || most=$((size - $1))
          [ "$most" -le 0 ] || tail -c "+$(($1 + 1))" "$state/log" | head -c "$most"
        }
        """;

    /** Words: state folder, cap in seconds or 0, the command's line, then the two scripts below. */
    static final String START = STARTED + SEE + """
        state=$1
        if [ ! -e "$state/claim" ]; then
          command -v setsid >/dev/null || { echo "setsid of util-linux is missing" >&2; exit 69; }
          command -v awk >/dev/null || { echo "awk is missing" >&2; exit 69; }
          mask=$(umask)
          umask 077
          full() { echo "there is no room for the job in $state" >&2; exit 74; }
          mkdir -p "$state" && cat >"$state/input.$$" && mv -f "$state/input.$$" "$state/input" || full
          printf '%0127d\\n' 0 >"$state/room.$$" || full
          ln "$state/room.$$" "$state/ending.room" 2>/dev/null
          rm -f "$state/room.$$"
          setsid sh -c "$4" ka-job "$state" "$2" "$3" "$5" "$mask" </dev/null >/dev/null 2>&1 &
          tries=0
          until [ -e "$state/claim" ]; do
            tries=$((tries + 1))
            [ "$tries" -le 200 ] || { echo "the supervisor of the job did not start" >&2; exit 75; }
            sleep 0.05 2>/dev/null || sleep 1
          done
        fi
        see 0 0
        """;

    /** Words: state folder, cap, line, the script below, umask. It outlives whoever started it. */
    static final String SUPERVISOR = STARTED + """
        trap : HUP INT QUIT TERM
        state=$1
        echo "$$ $(started "$$") $(cat /proc/sys/kernel/random/boot_id) $(date +%s)" >"$state/claim.$$" || exit 1
        ln "$state/claim.$$" "$state/claim" 2>/dev/null
        mine=$?
        rm -f "$state/claim.$$"
        [ "$mine" = 0 ] || exit 0
        setsid sh -c "$4" ka-job "$state" "$5" "$3" <"$state/input" >"$state/log" 2>&1 &
        job=$!
        timer=
        if [ "$2" -gt 0 ]; then
          (
            trap 'kill "$nap" 2>/dev/null; exit 0' TERM
            sleep "$2" & nap=$!; wait "$nap"
            : >"$state/overdue"
            kill -TERM "-$job"
            sleep 10 & nap=$!; wait "$nap"
            kill -KILL "-$job"
          ) &
          timer=$!
        fi
        wait "$job"
        code=$?
        while [ "$code" -gt 128 ] && started "$job" >/dev/null; do wait "$job"; code=$?; done
        [ -z "$timer" ] || kill -TERM "$timer" 2>/dev/null
        word=exited
        [ ! -e "$state/overdue" ] || word=overdue
        echo "$word $code $(date +%s)" 1<>"$state/ending.room"
        mv -f "$state/ending.room" "$state/ending"
        """;

    /** Words: state folder, umask, line. Its process becomes the command. */
    static final String PROCESS = STARTED + """
        echo "$$ $(started "$$")" >"$1/group.new" && mv -f "$1/group.new" "$1/group" || exit 125
        umask "$2"
        exec sh -c "$3"
        """;

    /** Words: state folder, first byte of the log, most bytes of it. */
    static final String LOOK = STARTED + SEE + """
        state=$1
        see "$2" "$3"
        """;

    /** Words: state folder, seconds of grace. */
    static final String END = STARTED + SEE + """
        state=$1
        signal() {
          kill "-$1" "-$group" 2>/dev/null
          members "$group" | while read -r pid used; do kill "-$1" "$pid" 2>/dev/null; done
        }
        settled() { # no process of the job is left, and its supervisor has written the ending or is gone
          ! ours && { [ -e "$state/ending" ] || ! lives "$super" "$start"; }
        }
        await() {
          left=$(($1 * 10))
          until settled; do
            [ "$left" -gt 0 ] || return 1
            left=$((left - 1))
            sleep 0.1 2>/dev/null || { sleep 1; left=$((left - 9)); }
          done
        }
        if [ -e "$state/claim" ]; then
          read -r super start boot began <"$state/claim"
          if [ "$boot" = "$(boot_id)" ]; then
            left=50
            while lives "$super" "$start" && [ ! -e "$state/group" ] && [ ! -e "$state/ending" ]; do
              [ "$left" -gt 0 ] || break
              left=$((left - 1)); sleep 0.1 2>/dev/null || sleep 1
            done
            if ours; then signal TERM; fi
            await "$2" || { if ours; then signal KILL; fi; await 10; }
          fi
        fi
        see 0 0
        """;

    /** Words: state folder. */
    static final String FORGET = STARTED + SEE + """
        state=$1
        if [ -e "$state/claim" ]; then
          now=$(date +%s)
          read -r pid start boot began <"$state/claim"
          case $(answer) in
            *running* | *orphaned*) see 0 0; exit 0 ;;
          esac
        fi
        rm -rf "$state" || exit 74
        see 0 0
        """;

    /** Words: the folder of all jobs. */
    static final String LIST = """
        for claim in "$1"/*/claim; do
          [ -e "$claim" ] || continue
          claim=${claim%/claim}
          echo "${claim##*/}"
        done
        """;

    private JobScripts() {}
}
