using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Authorization.Policies;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>What the operations on a table's resource policy share.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-intro.html</remarks>
internal static class ResourcePolicies
{
    /// <summary>The revision of a policy: digits, the same for the same text.</summary>
    public static string RevisionOf(string policy) =>
        (BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(policy))) % 10_000_000_000_000UL).ToString(CultureInfo.InvariantCulture);

    /// <summary>Refuses a change of a policy that is not at the expected revision.</summary>
    /// <exception cref="AwsError">PolicyNotFoundException.</exception>
    public static void CheckRevision(Table table, string? expected)
    {
        var actual = table.ResourcePolicy is null ? "NO_POLICY" : RevisionOf(table.ResourcePolicy);
        if (expected is not null && expected != actual)
        {
            throw NotFound(table);
        }
    }

    /// <summary>Refuses a document that is no policy.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public static void Check(string policy)
    {
        try
        {
            if (PolicyDocument.Parse(policy).Statements.Any(statement => statement.Principal is null))
            {
                throw Input.Invalid("Policy contains a statement with no principal");
            }
        }
        catch (MalformedPolicyException malformed)
        {
            throw Input.Invalid(malformed.Message);
        }
    }

    /// <summary>The error of a table without the policy.</summary>
    public static AwsError NotFound(Table table) =>
        new("PolicyNotFoundException", $"Resource-based policy not found for the provided ResourceArn: {table.Arn}");
}
