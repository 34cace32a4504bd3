package org.preventionportal.bench.scale;

/**
 * Holds machines of one kind.
 *
 * @param memory in GB
 * @param disk in GB
 */
record Machine(String part, int count, int cores, int memory, int disk) {

    /** Assumed, in euros a month, for a core, a GB of memory and a GB of disk. */
    static final int CORE = 15;

    static final int MEMORY = 2;
    static final double DISK = 0.08;

    double cost() {
        return count * (cores * CORE + memory * MEMORY + disk * DISK);
    }
}
