package io.kernelagent.core.yaml;

/**
 * A value and the place it was read from, for values that may turn out wrong long after the text was read: an include
 * that does not exist is shown on its line of the manifest.
 */
public record Placed<A>(A value, Place place) {
    @Override
    public String toString() {
        return value.toString();
    }
}
