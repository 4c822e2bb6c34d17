"""Pain measures: day scores, the usual level, mornings, flares, how far out the pain reaches."""
