package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.alongside.certification.CertificateNumber;
import org.alongside.certification.Register;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public register: is this certificate in force? For everybody, without an account. */
@Controller
class RegisterController {
    private final Register register;
    private final PublicLimits limits;

    RegisterController(Register register, PublicLimits limits) {
        this.register = register;
        this.limits = limits;
    }

    @GetMapping("/register")
    String search(
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var typed = Typed.line(asked);
        if (typed.isEmpty()) return page("", List.of(), "", Problems.none(), shell, view);
        var number = CertificateNumber.plain(typed);
        if (!number.isEmpty()) return "redirect:/register/" + number;
        if (!Register.isWholeName(typed)) {
            response.setStatus(422);
            var problems = Problems.none().and("asked", shell.say("certification.register.whole-name"));
            return page(typed, List.of(), "", problems, shell, view);
        }
        limits.count(request);
        var found = register.named(typed);
        if (found.size() > Register.MOST)
            return page(typed, List.of(), shell.say("certification.register.many"), Problems.none(), shell, view);
        var nothing = found.isEmpty() ? shell.say("certification.register.nobody") : "";
        return page(typed, found, nothing, Problems.none(), shell, view);
    }

    /** Where the QR code on a certificate leads. */
    @GetMapping("/register/{number}")
    String numbered(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        limits.count(request);
        var found = register.numbered(number);
        if (found.isEmpty()) response.setStatus(404);
        var nothing = found.isEmpty() ? shell.say("certification.register.no-number") : "";
        return page(Typed.line(number), found.stream().toList(), nothing, Problems.none(), shell, view);
    }

    private static String page(
            String asked, List<Register.Entry> found, String nothing, Problems problems, Shell shell, Model view) {
        view.addAttribute("page", RegisterPage.of(asked, found, nothing, problems, shell));
        return "certification/register";
    }
}
