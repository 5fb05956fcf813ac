package io.kernelagent.rulefixture.core.scope;

/** Has a variable of the class. */
final class RemembersForEverybody {
    private static int calls;

    private RemembersForEverybody() {}

    static int calls() {
        return calls++;
    }
}
