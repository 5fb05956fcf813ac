package io.kernelagent.core.pkg.content;

/**
 * One field of a package's metadata.
 *
 * @param name as it is written there
 * @param value the text, of several lines where the format allows it
 */
public record PackageField(String name, String value) {}
