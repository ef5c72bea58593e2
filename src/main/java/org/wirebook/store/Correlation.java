package org.wirebook.store;

/** How far two figures go together (Pearson's correlation); where one of them is 0 or 1 it is called point-biserial. */
final class Correlation {

    private int count;
    private double sumX;
    private double sumY;
    private double sumXX;
    private double sumYY;
    private double sumXY;

    void add(double x, double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumYY += y * y;
        sumXY += x * y;
    }

    /** -1 to 1; 0 if one of them is always the same. */
    double coefficient() {
        double spread = (count * sumXX - sumX * sumX) * (count * sumYY - sumY * sumY);
        return spread < 1e-9 ? 0 : (count * sumXY - sumX * sumY) / Math.sqrt(spread);
    }
}
