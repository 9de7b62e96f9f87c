using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>A policy and where it is from, as the policy simulator reports it: the id, and <c>IAM Policy</c> or <c>Resource Policy</c>.</summary>
internal sealed record SourcedPolicy(string Id, string Type, PolicyDocument Document)
{
    public const string Iam = "IAM Policy";
    public const string Resource = "Resource Policy";

    /// <summary>An identity policy, boundary or session policy.</summary>
    public static SourcedPolicy OfIam(string id, string json) => new(id, Iam, PolicyDocument.Parse(json));
}
