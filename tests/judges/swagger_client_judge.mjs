// Runs on node: the requests that swagger-client builds, as JSON lines.
// Standard input, one JSON text: {modules, document, calls: [{operationId, parameters}]}.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { modules, document, calls } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(pathToFileURL(modules + "/"));
const SwaggerClient = require("swagger-client");
const { spec } = await SwaggerClient.resolve({ spec: document });

for (const { operationId, parameters, requestBody } of calls) {
  let answer;
  try {
    const request = SwaggerClient.buildRequest({
      spec,
      operationId,
      parameters,
      requestBody,
    });
    answer = {
      target: request.url.replace(/^https?:\/\/[^/]+/, ""),
      headers: request.headers,
      body:
        typeof request.body === "string"
          ? request.body
          : JSON.stringify(request.body),
    };
  } catch (error) {
    answer = { error: String(error) };
  }
  console.log(JSON.stringify(answer));
}
