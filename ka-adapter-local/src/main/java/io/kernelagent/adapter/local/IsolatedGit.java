package io.kernelagent.adapter.local;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts JGit off from this machine. Left alone it reads the user's and the system's git configuration (starting {@code
 * git} to find the latter), keeps a configuration of its own in {@code $HOME}, and measures the clock of every file
 * system by writing into the repository. What a baseline holds depends on none of that, and a repository that is only
 * read stays as it was.
 */
final class IsolatedGit extends SystemReader.Delegate {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private IsolatedGit(SystemReader real) {
        super(real);
    }

    /** Once for the whole JVM: JGit knows only one surrounding. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof IsolatedGit)) {
            SystemReader.setInstance(new IsolatedGit(SystemReader.getInstance()));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.startsWith("GIT_") ? null : super.getenv(variable);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS files) {
        return new NoConfig(parent, files);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS files) {
        return new NoConfig(parent, files);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS files) {
        return new NoConfig(parent, files);
    }

    /** A configuration that is empty, but claims to know how exact the clock of every file system is. */
    private static final class NoConfig extends FileBasedConfig {
        NoConfig(@Nullable Config parent, FS files) {
            super(parent, null, files);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long fallback, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(TICK_NANOS, TimeUnit.NANOSECONDS)
                    : super.getTimeUnit(section, subsection, name, fallback, unit);
        }

        @Override
        public @Nullable Long getTimeUnit(String section, @Nullable String subsection, String name, TimeUnit unit) {
            return section.equals("filesystem")
                    ? Long.valueOf(unit.convert(TICK_NANOS, TimeUnit.NANOSECONDS))
                    : super.getTimeUnit(section, subsection, name, unit);
        }
    }
}
