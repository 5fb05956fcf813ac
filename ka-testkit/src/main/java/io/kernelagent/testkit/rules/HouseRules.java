package io.kernelagent.testkit.rules;

import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Every rule about classes, by the part of the house that it guards. */
public final class HouseRules {
    private HouseRules() {}

    /** All of them, in the order of the house: core, ports, adapters, verbs, door, and what holds everywhere. */
    public static Seq<ArchRule> all(Layout layout) {
        return List.<Seq<ArchRule>>of(
                        CoreRules.all(layout),
                        PortRules.all(layout),
                        AdapterRules.all(layout),
                        VerbRules.all(layout),
                        DoorRules.all(layout),
                        ValueRules.all(layout))
                .flatMap(rules -> rules);
    }
}
