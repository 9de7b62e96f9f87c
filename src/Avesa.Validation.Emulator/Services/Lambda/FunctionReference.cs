using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>A function as a request names it: by name, partial ARN or ARN, each with or without a version or alias.</summary>
/// <param name="Owner">The account that the name or ARN belongs to; one without any resources when nobody here owns it.</param>
/// <param name="Name">The function's name.</param>
/// <param name="Qualifier">A version, an alias or <c>$LATEST</c>; null when unqualified.</param>
internal sealed partial record FunctionReference(Account Owner, string Name, string? Qualifier)
{
    private const string Pattern =
        @"(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?";

    /// <summary>The ARN, qualified when the reference is.</summary>
    public string Arn => Owner.ArnOf("lambda", $"function:{Name}{(Qualifier is null ? "" : ":" + Qualifier)}");

    /// <summary>Reads FunctionName and Qualifier.</summary>
    /// <exception cref="AwsError">ValidationException, InvalidParameterValueException, or ResourceNotFoundException for another region.</exception>
    public static FunctionReference Of(Call call, JsonObject input)
    {
        var text = input.Required("FunctionName");
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw Inputs.Violation("ValidationException", $"'{text}'", "FunctionName", $"Member must satisfy regular expression pattern: {Pattern}");
        }

        var region = Group(match, "region");
        if (region is not null && region != call.Account.Region)
        {
            throw NotFound($"Functions from '{region}' are not reachable in this region ('{call.Account.Region}')");
        }

        var derived = Group(match, "qualifier");
        var given = input.Text("Qualifier");
        if (derived is not null && given is not null && derived != given)
        {
            throw new AwsError("InvalidParameterValueException", "The derived qualifier from the function name does not match the specified qualifier.");
        }

        var account = Group(match, "account") ?? call.Account.Id;
        var owner = call.Moment.Accounts.GetValueOrDefault(account) ?? new Account(call.Moment, account, call.Account.Region);
        return new FunctionReference(owner, match.Groups["name"].Value, derived ?? given);
    }

    /// <summary>Lets the call pass only if identity policies and the function's own admit it. Lambda asks before it looks whether the function exists.</summary>
    public FunctionReference Demand(Call call, string action)
    {
        var function = Owner.Functions.GetValueOrDefault(Name);
        call.Demand(action, Arn, Owner, Qualifier is null ? function?.Policy : function?.QualifiedPolicies.GetValueOrDefault(Qualifier));
        return this;
    }

    /// <summary>Finds the function and what the qualifier stands for.</summary>
    /// <exception cref="AwsError">ResourceNotFoundException.</exception>
    public ResolvedFunction Resolve()
    {
        var function = Owner.Functions.GetValueOrDefault(Name) ?? throw NotFound($"Function not found: {Arn}");
        if (Qualifier is null or "$LATEST")
        {
            return new ResolvedFunction(this, function, function, "$LATEST");
        }

        var isNumber = int.TryParse(Qualifier, out _);
        var version = isNumber ? Qualifier : function.Aliases.GetValueOrDefault(Qualifier) ?? throw NotFound($"Cannot find alias arn: {Arn}");
        return version == "$LATEST" ? new ResolvedFunction(this, function, function, version)
            : int.TryParse(version, out var number) && function.Versions.TryGetValue(number, out var frozen) ? new ResolvedFunction(this, function, frozen, version)
            : throw NotFound($"Function not found: {Arn}");
    }

    /// <summary>ResourceNotFoundException, 404 in Lambda.</summary>
    public static AwsError NotFound(string message) => new("ResourceNotFoundException", message, StatusCodes.Status404NotFound);

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true } group ? group.Value : null;

    [GeneratedRegex(@"^(arn:aws[a-zA-Z-]*:lambda:)?((?<region>[a-z]{2}(-gov|-iso[a-z]?)?-[a-z]+-\d):)?((?<account>\d{12}):)?(function:)?(?<name>[a-zA-Z0-9\-_.]+)(:(?<qualifier>\$LATEST|[a-zA-Z0-9\-_]+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
