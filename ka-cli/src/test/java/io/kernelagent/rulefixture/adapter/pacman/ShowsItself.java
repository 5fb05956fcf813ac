package io.kernelagent.rulefixture.adapter.pacman;

/** Is public and neither a port nor settings. */
public final class ShowsItself {}
