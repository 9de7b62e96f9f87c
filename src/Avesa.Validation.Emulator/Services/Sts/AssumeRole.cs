using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Sts;

/// <summary>
/// A session of a role. The role's trust policy must admit the caller; a caller of another account, or one whom the trust policy admits only through
/// the account, needs permission of its own as well.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html</remarks>
internal sealed class AssumeRole : IOperation
{
    // For a role that is not there: refused in the same words as one that does not trust the caller.
    private const string TrustsNobody =
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"nobody.amazonaws.com"},"Action":"sts:AssumeRole"}}""";

    private const int ChainedSeconds = 3600;

    /// <inheritdoc />
    public string Name => nameof(AssumeRole);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var session = RoleSession.Read(input, Name);
        if (call.Principal is RootPrincipal)
        {
            throw StsErrors.Denied("Roles may not be assumed by root accounts.");
        }

        var role = session.FindRole(call.Moment);
        var owner = call.Moment.AccountOf(session.RoleArn) ?? call.Account;
        call.Demand("sts:AssumeRole", session.RoleArn, owner, role?.TrustPolicy ?? TrustsNobody, Context(input, session));
        return call.Principal is RolePrincipal && session.Duration > ChainedSeconds
            ? throw new AwsError(StsErrors.Validation, "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining")
            : session.Open(owner, role!, call.Now);
    }

    private static Dictionary<string, IReadOnlyList<string>> Context(JsonObject input, RoleSession session)
    {
        var context = new Dictionary<string, IReadOnlyList<string>> { ["sts:RoleSessionName"] = [session.Name] };
        if (input.Text("ExternalId") is { } externalId)
        {
            context["sts:ExternalId"] = [externalId];
        }

        return context;
    }
}
