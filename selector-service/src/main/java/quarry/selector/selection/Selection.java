package quarry.selector.selection;

import quarry.contracts.ObjectRef;

/** A published selection: its csv and manifest lie in the bucket. */
public record Selection(int revision, int rows, ObjectRef csv, ObjectRef manifest) {}
