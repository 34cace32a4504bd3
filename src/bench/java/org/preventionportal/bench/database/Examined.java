package org.preventionportal.bench.database;

/** Holds how many index keys and documents a server looked at for one request, on average. */
public record Examined(double keys, double documents) {}
