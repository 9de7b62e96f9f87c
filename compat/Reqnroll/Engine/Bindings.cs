using System.Reflection;
using System.Text.RegularExpressions;
using Reqnroll.Bindings;

namespace Reqnroll.Engine;

internal sealed record StepDefinition(StepDefinitionType Type, MethodInfo Method, Scope? Scope, string Source, ExpressionType Kind, Regex Regex);

internal sealed record Hook(HookType Type, MethodInfo Method, Scope? Scope, int Order);

internal sealed record Transformation(MethodInfo Method, Type Target, Regex? Regex, string? Name, int Order);
