package org.alongside.network.web;

import org.alongside.network.NetworkStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who offers peer support where, for the steward of the network. */
@Controller
class NetworkController {
    private final Db db;
    private final NetworkStore network;

    NetworkController(Db db, NetworkStore network) {
        this.db = db;
        this.network = network;
    }

    /** @throws NotFound for anybody but the steward */
    @GetMapping("/network")
    String show(@AuthenticationPrincipal Actor actor, Model view) {
        if (!actor.is(Role.STEWARD)) throw new NotFound();
        view.addAttribute("agencies", db.keeper(network::agencies));
        return "network/network";
    }
}
