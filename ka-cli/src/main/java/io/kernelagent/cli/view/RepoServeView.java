package io.kernelagent.cli.view;

import io.kernelagent.verb.RepoServe;

/** Where the repository can be found from now on. */
public final class RepoServeView {
    private RepoServeView() {}

    /** One line, and what to do where there is nothing to serve. */
    public static final class People implements View<RepoServe.Outcome> {
        @Override
        public void show(RepoServe.Outcome outcome, Console console) {
            console.line(outcome.url() + " serves " + outcome.repository()
                    + outcome.live()
                            .map(number -> ", now snapshot " + number)
                            .getOrElse(", where nothing was published yet"));
        }
    }

    /** The document {@code repo-serve/v1}. */
    public static final class Programs implements View<RepoServe.Outcome> {
        @Override
        public void show(RepoServe.Outcome outcome, Console console) {
            console.document(Json.document("repo-serve/v1")
                    .put("repository", outcome.repository().text())
                    .put("snapshot", outcome.live(), number -> new Json.Num(number))
                    .put("url", outcome.url()));
        }
    }
}
