namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>What policies are asked: an action on a resource, under the condition keys of the request.</summary>
internal sealed record PolicyQuestion(string Action, string Resource, RequestContext Context)
{
    /// <summary>AssumeRole and its kin, whose resource policy is the role's trust policy.</summary>
    public bool AssumesRole => Action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the resource itself must admit even its own account: KMS keys by key policy, roles by trust policy.</summary>
    public bool NeedsConsent => AssumesRole || Action.StartsWith("kms:", StringComparison.OrdinalIgnoreCase);
}
