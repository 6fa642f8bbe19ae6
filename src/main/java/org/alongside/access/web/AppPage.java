package org.alongside.access.web;

import io.nayuki.qrcodegen.QrCode;
import org.alongside.access.SecondFactors;
import org.alongside.platform.web.Problems;

/**
 * @param picture path of an SVG of {@code size} by {@code size} squares
 * @param secret to type where no camera is, in groups of four
 * @param action where the code is sent
 */
public record AppPage(
        String picture, int size, String secret, String address, String action, String next, Problems problems) {
    private static final int QUIET_ZONE = 4;

    static AppPage of(SecondFactors.NewApp app, String action, String next, Problems problems) {
        var code = QrCode.encodeText(app.address(), QrCode.Ecc.MEDIUM);
        return new AppPage(
                squares(code),
                code.size + 2 * QUIET_ZONE,
                app.secret().replaceAll("(.{4})(?=.)", "$1 "),
                app.address(),
                action,
                next,
                problems);
    }

    private static String squares(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
            }
        }
        return path.toString();
    }
}
