using Avesa.Validation.Emulator.Authorization.Policies;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Policy documents as clients send them to be stored.</summary>
internal static class PolicyInput
{
    /// <summary>A policy of an identity, which names resources and no principal.</summary>
    /// <exception cref="AwsError">MalformedPolicyDocument.</exception>
    public static string Identity(string json)
    {
        var statements = Parsed(json).Statements;
        return statements.Any(statement => statement.Principal is not null) ? throw Malformed("Policy document should not specify a principal.")
            : statements.Any(statement => statement.Resources.Count == 0) ? throw Malformed("Policy statement must contain resources.")
            : json;
    }

    /// <summary>A trust policy, which names principals and no resource.</summary>
    /// <exception cref="AwsError">MalformedPolicyDocument.</exception>
    public static string Trust(string json)
    {
        var statements = Parsed(json).Statements;
        return statements.Any(statement => statement.Resources.Count > 0) ? throw Malformed("Has prohibited field Resource")
            : statements.Any(statement => statement.Principal is null) ? throw Malformed("Missing required field Principal")
            : json;
    }

    private static PolicyDocument Parsed(string json)
    {
        try
        {
            return PolicyDocument.Parse(json);
        }
        catch (MalformedPolicyException malformed)
        {
            throw Malformed(malformed.Message);
        }
    }

    private static AwsError Malformed(string message) => new("MalformedPolicyDocument", message);
}
