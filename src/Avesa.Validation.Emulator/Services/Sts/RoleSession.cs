using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Authorization.Policies;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Sts;

/// <summary>What AssumeRole and AssumeRoleWithWebIdentity ask for alike, checked against AWS's limits.</summary>
internal sealed partial record RoleSession(string RoleArn, string Name, string? Policy, int? Duration)
{
    private const int Least = 900;
    private const int Most = 43200;
    private const int PolicyLimit = 2048;

    /// <exception cref="AwsError">ValidationError, MalformedPolicyDocument, PackedPolicyTooLarge, or a member that the emulator lacks.</exception>
    public static RoleSession Read(JsonObject input, string operation)
    {
        foreach (var member in new[] { "PolicyArns", "Tags", "TransitiveTagKeys", "SerialNumber", "ProvidedContexts" })
        {
            if (input.ContainsKey(member))
            {
                throw NotImplementedHere.Operation("sts", $"{operation} with {member}");
            }
        }

        var name = input.Required("RoleSessionName", StsErrors.Validation);
        return new RoleSession(
            input.Required("RoleArn", StsErrors.Validation),
            SessionName().IsMatch(name)
                ? name
                : throw Inputs.Violation(StsErrors.Validation, $"'{name}'", "RoleSessionName", @"Member must satisfy regular expression pattern: [\w+=,.@-]{2,64}"),
            Checked(input.Text("Policy")),
            input.Number("DurationSeconds", Least, Most, StsErrors.Validation));
    }

    /// <summary>The role that the ARN names, path and case included; null when there is none.</summary>
    public IamRole? FindRole(Moment moment) =>
        Arn.TryParse(RoleArn, out var arn) && arn.Service == "iam" && arn.Resource.StartsWith("role/", StringComparison.Ordinal)
            ? moment.Accounts.GetValueOrDefault(arn.AccountId)?.Roles.GetValueOrDefault(arn.Resource[(arn.Resource.LastIndexOf('/') + 1)..]) is { } role && role.Arn == RoleArn ? role : null
            : throw new AwsError(StsErrors.Validation, $"{RoleArn} is invalid");

    /// <summary>The answer, with a new session key of the role.</summary>
    /// <exception cref="AwsError">ValidationError: the role does not allow so long a session.</exception>
    public JsonObject Open(Account account, IamRole role, DateTimeOffset now)
    {
        if (Duration > role.MaxSessionDuration)
        {
            throw new AwsError(StsErrors.Validation, "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }

        var principal = new RolePrincipal(account, role, Name, Policy);
        var answer = new JsonObject
        {
            ["Credentials"] = SessionKeys.Issue(principal, now, Duration ?? 3600),
            ["AssumedRoleUser"] = new JsonObject { ["AssumedRoleId"] = principal.UserId, ["Arn"] = principal.Arn },
        };
        if (Policy is not null)
        {
            answer["PackedPolicySize"] = Math.Max(1, Encoding.UTF8.GetByteCount(Policy) * 100 / PolicyLimit);
        }

        return answer;
    }

    private static string? Checked(string? policy)
    {
        if (policy is null)
        {
            return null;
        }

        if (policy.Length > PolicyLimit)
        {
            throw new AwsError("PackedPolicyTooLarge", "Serialized token too large for session");
        }

        try
        {
            PolicyDocument.Parse(policy);
            return policy;
        }
        catch (MalformedPolicyException malformed)
        {
            throw new AwsError("MalformedPolicyDocument", malformed.Message);
        }
    }

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$", RegexOptions.ECMAScript)]
    private static partial Regex SessionName();
}
