package io.kernelagent.rulefixture.port;

/** Is no interface. */
final class IsNoInterface {
    private IsNoInterface() {}
}
