package io.kernelagent.rulefixture.core.scope;

import io.kernelagent.rulefixture.core.status.Summary;

/** Sees a package that comes later. */
record LooksAhead(Summary summary) {}
