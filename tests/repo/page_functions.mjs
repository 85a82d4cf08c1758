// Lists the functions of the page's scripts, as JSON: of each script those that it declares, named arrows too, and the
// methods of its classes. Getters are no functions to those who read them. node page_functions.mjs FILE…

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../.followup/npm/here.js", import.meta.url));
const ts = require("typescript");

const isFunction = (node) => Boolean(node && (ts.isArrowFunction(node) || ts.isFunctionExpression(node)));

/** What a statement, or a member of a class, declares of functions. */
function listDeclared(node) {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.filter((each) => isFunction(each.initializer));
  if (ts.isClassDeclaration(node)) return node.members.flatMap(listDeclared);
  if (ts.isPropertyDeclaration(node)) return isFunction(node.initializer) ? [node] : [];
  return ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) ? [node] : [];
}

function listNames(path) {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const names = source.statements.flatMap(listDeclared).map(({ name }) => name.text.replace("#", ""));
  return [...new Set(names)];
}

const paths = process.argv.slice(2);
process.stdout.write(JSON.stringify(Object.fromEntries(paths.map((path) => [path, listNames(path)]))));
