using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Finds what an operation names, after asking whether the caller may: IAM refuses before it tells what exists.</summary>
internal static class Entities
{
    /// <summary>The role that the member RoleName names.</summary>
    public static IamRole Role(this Call call, JsonObject input, string action)
    {
        var name = input.Required("RoleName", IamErrors.Validation);
        var role = call.Account.Roles.GetValueOrDefault(name);
        call.Demand(action, role?.Arn ?? ArnOf(call, $"role/{name}"));
        return role ?? throw IamErrors.CannotBeFound($"role with name {name}");
    }

    /// <summary>The user that the member UserName names.</summary>
    public static IamUser User(this Call call, JsonObject input, string action)
    {
        var name = input.Required("UserName", IamErrors.Validation);
        var user = call.Account.Users.GetValueOrDefault(name);
        call.Demand(action, user?.Arn ?? ArnOf(call, $"user/{name}"));
        return user ?? throw IamErrors.CannotBeFound($"user with name {name}");
    }

    /// <summary>The user that the member UserName names, or the caller where it is absent.</summary>
    public static IamUser UserOrCaller(this Call call, JsonObject input, string action)
    {
        if (input.Text("UserName") is not null)
        {
            return call.User(input, action);
        }

        if (call.Principal is not UserPrincipal caller)
        {
            throw new AwsError(IamErrors.Validation, "Must specify userName when calling with non-User credentials");
        }

        call.Demand(action, caller.Arn);
        return caller.User;
    }

    /// <summary>The managed policy that the member PolicyArn names, AWS's own or the account's.</summary>
    public static ManagedPolicy Policy(this Call call, JsonObject input, string action)
    {
        var arn = input.Required("PolicyArn", IamErrors.Validation);
        call.Demand(action, arn);
        if (!Arn.TryParse(arn, out var parsed) || parsed.Service != "iam" || !parsed.Resource.StartsWith("policy/", StringComparison.Ordinal))
        {
            throw IamErrors.InvalidInput($"ARN {arn} is not valid.");
        }

        return PrincipalPolicies.Find(call.Account, arn) ?? throw IamErrors.NoSuchEntity($"Policy {arn} was not found.");
    }

    /// <summary>An ARN of the caller's account.</summary>
    public static string ArnOf(Call call, string resource) => $"arn:aws:iam::{call.Account.Id}:{resource}";
}
