package io.kernelagent.cli.view;

import io.kernelagent.core.repo.ClientSnippets;

/** What the configuration of clients must say. */
public final class ClientsView {
    private ClientsView() {}

    /** Both snippets, each below the name of its file. */
    public static final class People implements View<ClientSnippets> {
        @Override
        public void show(ClientSnippets snippets, Console console) {
            console.line("# /etc/pacman.conf");
            console.block(snippets.pacman());
            console.line("");
            console.line("# /etc/apt/sources.list.d/" + snippets.name() + ".sources");
            console.block(snippets.debian());
        }
    }

    /** The document {@code repo-clients/v1}. */
    public static final class Programs implements View<ClientSnippets> {
        @Override
        public void show(ClientSnippets snippets, Console console) {
            console.document(Json.document("repo-clients/v1")
                    .put("repository", snippets.name().text())
                    .put("pacman", snippets.pacman())
                    .put("apt", snippets.debian()));
        }
    }
}
