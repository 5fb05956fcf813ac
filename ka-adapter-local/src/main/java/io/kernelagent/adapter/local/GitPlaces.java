package io.kernelagent.adapter.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Recognises git repositories by what lies in their folder, without loading any git. */
final class GitPlaces {
    private GitPlaces() {}

    /** The repository itself: {@code HEAD}, {@code objects} and {@code refs} side by side. */
    static boolean isBare(Path place) {
        return Files.isRegularFile(place.resolve("HEAD"))
                && Files.isDirectory(place.resolve("objects"))
                && Files.isDirectory(place.resolve("refs"));
    }

    /** A folder with its repository in {@code .git}, which is a file in linked work trees and submodules. */
    static boolean hasWorkTree(Path place) {
        return Files.exists(place.resolve(".git"));
    }
}
