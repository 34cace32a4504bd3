package org.preventionportal.support;

import java.util.ArrayList;
import java.util.List;

/** Counts what was tried and refused, and keeps what told an attacker something. */
public final class Attempts {

    private final String attack;
    private final List<String> leaks = new ArrayList<>();
    private int tried;

    public Attempts(String attack) {
        this.attack = attack;
    }

    /** @param attempt what was sent by whom, and what came back, to be read if it was no refusal */
    public void note(boolean isRefused, String attempt) {
        tried++;
        if (!isRefused) {
            leaks.add(attempt);
        }
    }

    public int tried() {
        return tried;
    }

    public List<String> leaks() {
        return leaks;
    }

    /** Prints the counts. */
    public void report() {
        System.out.printf(
                "Attack by %s: %,d tried, %,d refused, %d leaked%n", attack, tried, tried - leaks.size(), leaks.size());
    }
}
