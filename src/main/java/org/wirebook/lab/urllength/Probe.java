package org.wirebook.lab.urllength;

/**
 * One request of a bisection.
 *
 * @param octets of what is made longer
 * @param head octets up to and with the empty line
 * @param status of the answer; 0 if the server gave none
 * @param micros how long it took
 */
record Probe(int octets, int head, int status, long micros) {

    boolean refused() {
        return status == 0 || status >= 400;
    }
}
