using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Reqnroll.Bindings;
using Reqnroll.Engine.Expressions;

namespace Reqnroll.Engine;

/// <summary>Every step definition, hook and transformation of the <c>[Binding]</c> classes of some types, and what is wrong with them.</summary>
internal sealed class BindingRegistry
{
    private readonly List<StepDefinition> steps = [];
    private readonly List<Hook> hooks = [];
    private readonly List<Transformation> transformations = [];
    private readonly List<string> errors = [];

    public BindingRegistry(IEnumerable<Type> types)
    {
        var methods = types
            .Where(type => type.IsClass && type.GetCustomAttribute<BindingAttribute>() is not null)
            .SelectMany(type => type
                .GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(method => (Method: method, TypeScopes: type.Scopes())))
            .ToList();

        foreach (var (method, typeScopes) in methods)
        {
            Scope?[] scopes = [.. typeScopes, .. method.Scopes()];
            AddHooks(method, scopes);
            AddTransformations(method);
        }

        transformations = [.. transformations.OrderBy(transformation => transformation.Order)];
        var stepMethods = methods.Where(found => found.Method.GetCustomAttributes<StepDefinitionBaseAttribute>().Any()).ToList();
        var parameterTypes = new ParameterTypes(
            transformations, stepMethods.SelectMany(found => found.Method.GetParameters()).Select(parameter => parameter.ParameterType));
        foreach (var (method, typeScopes) in stepMethods)
        {
            AddSteps(method, [.. typeScopes, .. method.Scopes()], parameterTypes);
        }
    }

    public IReadOnlyList<StepDefinition> Steps => steps;

    /// <summary>In no particular order.</summary>
    public IReadOnlyList<Hook> AllHooks => hooks;

    /// <summary>In the order in which they are tried.</summary>
    public IReadOnlyList<Transformation> Transformations => transformations;

    /// <summary>The hooks that apply to a place, each once, in their order.</summary>
    public IEnumerable<Hook> Hooks(HookType type, Place place) => hooks
        .Where(hook => hook.Type == type && (hook.Scope is null || hook.Scope.Matches(place) is not null))
        .DistinctBy(hook => hook.Method)
        .OrderBy(hook => hook.Order);

    /// <exception cref="BindingException">A binding class is not as it must be.</exception>
    public void ThrowIfInvalid()
    {
        if (errors.Count > 0)
        {
            throw new BindingException("Binding error(s) found: " + Environment.NewLine + string.Join(Environment.NewLine, errors));
        }
    }

    private void AddSteps(MethodInfo method, Scope?[] scopes, ParameterTypes parameterTypes)
    {
        foreach (var attribute in method.GetCustomAttributes<StepDefinitionBaseAttribute>())
        {
            if (!Valid(method))
            {
                continue;
            }

            try
            {
                var kind = ExpressionKind.Of(attribute.Expression, attribute.ExpressionType);
                var regex = kind is ExpressionType.CucumberExpression
                    ? CucumberExpression.ToRegex(attribute.Expression, parameterTypes)
                    : WholeText(attribute.Expression);
                steps.AddRange(
                    from type in attribute.Types
                    from scope in OrNone(scopes)
                    select new StepDefinition(type, method, scope, attribute.Expression, kind, regex));
            }
            catch (Exception exception) when (exception is ArgumentException or BindingException)
            {
                errors.Add($"{method.Shown()}: {exception.Message}");
            }
        }
    }

    private void AddHooks(MethodInfo method, Scope?[] scopes)
    {
        foreach (var attribute in method.GetCustomAttributes<HookAttribute>())
        {
            var perScenario = attribute.Event is >= HookType.BeforeScenario;
            if (!perScenario && !method.IsStatic)
            {
                errors.Add($"The binding methods for before/after feature and before/after test run events must be static: {method.Shown()}");
            }
            else if (Valid(method))
            {
                var tags = (attribute.Tags ?? []).Select(tag => new Scope(tag.TrimStart('@'), null, null));
                hooks.AddRange(OrNone([.. scopes, .. tags]).Select(scope => new Hook(attribute.Event, method, scope, attribute.Order)));
            }
        }
    }

    private void AddTransformations(MethodInfo method)
    {
        foreach (var attribute in method.GetCustomAttributes<StepArgumentTransformationAttribute>().Where(_ => Valid(method)))
        {
            transformations.Add(new Transformation(
                method, method.ReturnType.Awaited(), attribute.Regex is null ? null : WholeText(attribute.Regex), attribute.Name, attribute.Order));
        }
    }

    private bool Valid(MethodInfo method)
    {
        var error = method switch
        {
            { IsStatic: false, ReflectedType.IsAbstract: true } => "Abstract binding types can only have static binding methods",
            _ when method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null =>
                "async void methods are not supported. Please use 'async Task'",
            _ => null,
        };
        if (error is not null)
        {
            errors.Add($"{error}: {method.Shown()}");
        }

        return error is null;
    }

    private static Scope?[] OrNone(Scope?[] scopes) => scopes.Length == 0 ? [null] : scopes;

    private static Regex WholeText(string pattern) =>
        new((pattern.StartsWith('^') ? "" : "^") + pattern + (pattern.EndsWith('$') ? "" : "$"), RegexOptions.CultureInvariant);
}
