package io.kernelagent.core.scope;

import io.vavr.control.Option;

/**
 * What a machine is made of, as far as scopes speak of it. What is not known is left out, and nothing is concluded from
 * it.
 *
 * @param arch the kernel's name of the architecture, {@code arm64}
 * @param soc vendor and chip, {@code rockchip/rk3399}
 * @param module the system on module
 * @param board the board
 */
public record Hardware(Option<String> arch, Option<String> soc, Option<String> module, Option<String> board) {
    /** Nothing is known of the machine. */
    public static final Hardware UNKNOWN = new Hardware(Option.none(), Option.none(), Option.none(), Option.none());

    /**
     * What the machine has where the scope says something else; none when the scope fits or nothing is known. Drivers
     * and subsystems fit every machine.
     */
    public Option<String> contradicting(Scope scope) {
        return fact(scope.kind()).filter(has -> !has.equals(scope.name()));
    }

    private Option<String> fact(ScopeKind kind) {
        return switch (kind) {
            case ARCH -> arch;
            case SOC -> soc;
            case MODULE -> module;
            case BOARD -> board;
            case DRIVER, SUBSYSTEM -> Option.none();
        };
    }
}
