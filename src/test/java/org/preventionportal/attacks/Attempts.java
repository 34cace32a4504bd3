package org.preventionportal.attacks;

import java.util.ArrayList;
import java.util.List;

/** Counts what was tried and refused, and keeps what told an attacker something. */
final class Attempts {

    private final String attack;
    private final List<String> leaks = new ArrayList<>();
    private int tried;

    Attempts(String attack) {
        this.attack = attack;
    }

    /** @param attempt what was sent by whom, and what came back, to be read if it was no refusal */
    void note(boolean isRefused, String attempt) {
        tried++;
        if (!isRefused) {
            leaks.add(attempt);
        }
    }

    int tried() {
        return tried;
    }

    List<String> leaks() {
        return leaks;
    }

    /** Prints the counts. */
    void report() {
        System.out.printf(
                "Attack by %s: %,d tried, %,d refused, %d leaked%n", attack, tried, tried - leaks.size(), leaks.size());
    }
}
