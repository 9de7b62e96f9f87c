using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam.Simulation;

/// <summary>Who is simulated, against which resource policy, and who owns resources whose ARNs do not tell.</summary>
internal sealed record SimulatedCaller(string? CallerArn, string AccountId, string OwnerId, SourcedPolicy? ResourcePolicy)
{
    private const string Nobody = "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR";

    public Requester Requester => Requester.Simulated(CallerArn ?? Nobody, AccountId);

    /// <summary>Reads the input's members about the caller.</summary>
    /// <exception cref="AwsError">InvalidInput: a resource policy with a caller who is no user, or on all resources.</exception>
    public static SimulatedCaller Of(Call call, string? callerArn, JsonObject input)
    {
        var json = input.Text("ResourcePolicy");
        if (json is not null && !IsUser(callerArn))
        {
            throw IamErrors.InvalidInput(callerArn is null ? "Invalid caller - Caller cannot be null or empty." : "Invalid caller - Caller must be an IAM user in this context.");
        }

        if (json is not null && input.Texts("ResourceArns") is [] or ["*"])
        {
            throw IamErrors.InvalidInput("Invalid Entity Arn: * does not clearly define entity type and name.");
        }

        var account = Arn.TryParse(callerArn, out var caller) ? caller.AccountId : call.Account.Id;
        return new SimulatedCaller(callerArn, account, Owner(input) ?? account, json is null ? null : Policy(json));
    }

    /// <summary>The keys that the simulator knows of a caller. It knows neither network nor time, and takes the ARN for the user id.</summary>
    public RequestContext Context()
    {
        var context = new RequestContext().With("aws:PrincipalAccount", AccountId).With("aws:userid", CallerArn ?? Nobody);
        if (CallerArn is { } arn)
        {
            context.With("aws:PrincipalArn", arn);
        }

        return IsUser(CallerArn) ? context.With("aws:username", CallerArn![(CallerArn!.LastIndexOf('/') + 1)..]) : context;
    }

    /// <summary>Whether the resource is the caller's account's; without a resource policy nobody asks.</summary>
    public bool Owns(string resource) =>
        ResourcePolicy is null || (Arn.TryParse(resource, out var arn) && arn.AccountId.Length > 0 ? arn.AccountId : OwnerId) == AccountId;

    private static bool IsUser(string? arn) => Arn.TryParse(arn, out var parsed) && parsed.Resource.StartsWith("user/", StringComparison.Ordinal);

    private static string? Owner(JsonObject input) => input.Text("ResourceOwner") switch
    {
        null => null,
        { Length: 12 } id when id.All(char.IsAsciiDigit) => id,
        var text when Arn.TryParse(text, out var arn) && arn.Service == "iam" => arn.AccountId,
        var text => throw IamErrors.InvalidInput($"'{text}' is not a valid as a Resource Owner."),
    };

    private static SourcedPolicy Policy(string json)
    {
        try
        {
            return SourcedPolicy.OfResource(json);
        }
        catch (MalformedPolicyException)
        {
            throw IamErrors.InvalidInput("Resource policy has invalid content");
        }
    }
}
