using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace Avesa.Validation.Emulator.Tests.Iam;

internal static class SimulationOf
{
    public const string A = "arn:aws:s3:::stack/a";
    public const string B = "arn:aws:s3:::stack/b";

    /// <summary>Simulates <c>s3:GetObject</c> by policies given as text.</summary>
    public static async Task<EvaluationResult> Simulate(this AmazonIdentityManagementServiceClient iam, string[] policies, string[]? resources = null, Action<SimulateCustomPolicyRequest>? also = null)
    {
        var request = new SimulateCustomPolicyRequest { PolicyInputList = [.. policies], ActionNames = ["s3:GetObject"], ResourceArns = resources is null ? null : [.. resources] };
        also?.Invoke(request);
        return (await iam.SimulateCustomPolicyAsync(request, TestContext.Current.CancellationToken)).EvaluationResults.Should().ContainSingle().Subject;
    }

    /// <summary>For example <c>PolicyInputList.1 IAM Policy 1:38-1:95</c>.</summary>
    public static IEnumerable<string> Told(this IEnumerable<Statement>? statements) => (statements ?? []).Select(statement =>
        $"{statement.SourcePolicyId} {statement.SourcePolicyType} {statement.StartPosition.Line}:{statement.StartPosition.Column}-{statement.EndPosition.Line}:{statement.EndPosition.Column}");
}
