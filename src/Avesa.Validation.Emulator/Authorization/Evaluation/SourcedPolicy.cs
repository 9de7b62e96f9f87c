using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>A policy and where it is from, as the policy simulator reports it: the id and the kind, which its answers name differently from its model.</summary>
internal sealed record SourcedPolicy(string Id, string Type, PolicyDocument Document)
{
    public const string Iam = "IAM Policy";
    public const string Boundary = "Permissions Boundary Policy";
    public const string Resource = "Resource Policy";

    /// <summary>An identity policy, boundary or session policy.</summary>
    public static SourcedPolicy Of(string id, string json, string type = Iam) => new(id, type, PolicyDocument.Parse(json));

    /// <summary>The policy of a resource.</summary>
    public static SourcedPolicy OfResource(string json) => Of("ResourcePolicy", json, Resource);
}
