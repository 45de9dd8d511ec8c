package org.callqa.language.numbers;

/** Reads what follows the 块 or 元 of a sum: 十二块五, 十二元五角八分. */
final class MandarinMoney {

    private final NumberReader.NumberUnits units;

    MandarinMoney(NumberReader.NumberUnits units) {
        this.units = units;
    }

    /** Adds the sum and gives the position after it. */
    int read(int from, int afterUnit, String whole) {
        int at = units.at(afterUnit).equals("钱") ? afterUnit + 1 : afterUnit;
        boolean zero = units.at(at).equals("零") || units.at(at).equals("〇");
        int tenths = zero ? 0 : Math.max(0, MandarinCardinal.digit(units.at(at)));
        boolean more = at == afterUnit && MandarinCardinal.digit(units.at(at)) >= 0;
        int hundredths = 0;
        if (more) {
            at = isOneOf(at + 1, "毛角") ? at + 2 : at + 1;
            int digit = MandarinCardinal.digit(units.at(at));
            if (digit >= 0) {
                hundredths = digit;
                at = isOneOf(at + 1, "分") ? at + 2 : at + 1;
            }
            if (units.at(at).equals("钱")) {
                at++;
            }
        }
        units.add(SpokenNumber.Kind.MONEY, whole + "." + tenths + hundredths, from, at);
        return at;
    }

    private boolean isOneOf(int position, String characters) {
        return !units.at(position).isEmpty() && characters.contains(units.at(position));
    }
}
