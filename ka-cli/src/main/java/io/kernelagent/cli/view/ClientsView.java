package io.kernelagent.cli.view;

import io.kernelagent.core.repo.ClientSnippets;
import io.kernelagent.core.text.Fingerprint;

/** What the configuration of clients must say. */
public final class ClientsView {
    private ClientsView() {}

    /** What pacman is told of the keys, and both snippets, each below the name of its file. */
    public static final class People implements View<ClientSnippets> {
        @Override
        public void show(ClientSnippets snippets, Console console) {
            console.line("# once, as root, where pacman installs");
            console.block(snippets.trust());
            console.line("");
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
                    .put("keys", Json.strings(snippets.keys().map(Fingerprint::hex)))
                    .put("pacman_key", snippets.trust())
                    .put("pacman", snippets.pacman())
                    .put("apt", snippets.debian()));
        }
    }
}
