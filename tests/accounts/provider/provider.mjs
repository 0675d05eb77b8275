// A real OpenID provider for tests: people sign in by a form with their name. It prints its port.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

const [clientId, clientSecret, redirect] = process.argv.slice(2);

const newKey = (kid) => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" };
};

// What is told of a person is written in the name: "NAME" has a verified address, "NAME?" an unverified one.
const claimsOf = (sub) => ({
  sub,
  name: sub.replace("?", ""),
  email: `${sub.replace("?", "")}@example.org`,
  email_verified: !sub.endsWith("?"),
});

let issuer;
let answer;
let rotations = 0;
const makeProvider = () => {
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["only for tests"] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => claimsOf(sub) }),
    jwks: { keys: [newKey(`key${(rotations += 1)}`)] },
    pkce: { required: () => true },
  });
  answer = provider.callback();
};

const server = createServer((request, response) => {
  if (request.url === "/rotate") {
    makeProvider();
    response.end();
  } else {
    answer(request, response);
  }
});
server.listen(0, "127.0.0.1", () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  makeProvider();
  console.log(server.address().port);
});
process.stdin.on("end", () => process.exit()).resume();
