using System.Runtime.CompilerServices;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads IAM. A role that is not there is null, everything else that goes wrong throws.</summary>
public sealed class IamReader(IAmazonIdentityManagementService client, Memo facts)
{
    /// <summary>All roles, with their trust policies.</summary>
    public Task<IReadOnlyList<RoleFacts>> Roles() => facts.All("iam:ListRoles", ListRoles);

    /// <summary>One role.</summary>
    public async Task<RoleFacts?> Role(string name) => await Get(name) is { } role ? Facts(role) : null;

    /// <summary>
    /// The documents of everything that decides what a role may do: inline policies, attached ones in their default version, and the boundary.
    /// Null when there is no such role.
    /// </summary>
    /// <exception cref="IncompleteAnswerException">A policy went away while they were read.</exception>
    public Task<IReadOnlyList<RolePolicyFacts>?> Policies(string role) => facts.Once<IReadOnlyList<RolePolicyFacts>?>($"iam:RolePolicies/{role}", async token =>
    {
        if (await Get(role) is not { } found)
        {
            return null;
        }

        try
        {
            var (inline, attached) = (InlinePolicies(role), AttachedPolicies(role));
            var boundary = found.PermissionsBoundary?.PermissionsBoundaryArn;
            return await Task.WhenAll(
            [
                .. (await inline).Select(name => Inline(role, name, token)),
                .. (await attached).Select(policy => Managed("the policy", policy.Arn)),
                .. boundary is null ? Array.Empty<Task<RolePolicyFacts>>() : [Managed("the permissions boundary", boundary)],
            ]);
        }
        catch (NoSuchEntityException)
        {
            throw new IncompleteAnswerException($"a policy of the role {role}, which went away while they were read");
        }
    });

    /// <summary>The managed policies that are attached to a role.</summary>
    public Task<IReadOnlyList<AttachedPolicyFacts>> AttachedPolicies(string role) =>
        facts.All($"iam:ListAttachedRolePolicies/{role}", token => ListAttached(role, token));

    /// <summary>The names of a role's inline policies.</summary>
    public Task<IReadOnlyList<string>> InlinePolicies(string role) => facts.All($"iam:ListRolePolicies/{role}", token => ListInline(role, token));

    /// <summary>
    /// What a principal would be permitted: every action on every resource, in one simulation. For roles AWS takes no resource policy here,
    /// so those of the table, bucket, secret and key are evaluated beside it.
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html</remarks>
    public Task<IReadOnlyList<SimulatedPermission>> Simulate(string principalArn, IReadOnlyCollection<string> actions, IReadOnlyCollection<string> resources) =>
        facts.All(
            $"iam:SimulatePrincipalPolicy/{principalArn}/{string.Join(',', actions)}/{string.Join(',', resources)}",
            token => ListSimulated(principalArn, actions, resources, token));

    // Of one role alone: a listing leaves the boundary out.
    private Task<Role?> Get(string name) => facts.Once($"iam:GetRole/{name}", async token =>
    {
        try
        {
            return (await client.GetRoleAsync(new GetRoleRequest { RoleName = name }, token)).Role;
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    });

    private async Task<RolePolicyFacts> Inline(string role, string name, CancellationToken cancellationToken)
    {
        var answer = await client.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = role, PolicyName = name }, cancellationToken);
        return new RolePolicyFacts($"the inline policy {name}", Uri.UnescapeDataString(answer.PolicyDocument.Required("GetRolePolicy: PolicyDocument")));
    }

    private async Task<RolePolicyFacts> Managed(string what, string arn) => new($"{what} {arn}", await facts.Once($"iam:GetPolicyVersion/{arn}", async token =>
    {
        var policy = (await client.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, token)).Policy;
        var request = new GetPolicyVersionRequest { PolicyArn = arn, VersionId = policy.DefaultVersionId.Required("GetPolicy: DefaultVersionId") };
        return Uri.UnescapeDataString((await client.GetPolicyVersionAsync(request, token)).PolicyVersion.Document.Required("GetPolicyVersion: Document"));
    }));

    private async IAsyncEnumerable<SimulatedPermission> ListSimulated(
        string principalArn,
        IReadOnlyCollection<string> actions,
        IReadOnlyCollection<string> resources,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new SimulatePrincipalPolicyRequest { PolicySourceArn = principalArn, ActionNames = [.. actions], ResourceArns = [.. resources] };
        await foreach (var result in client.Paginators.SimulatePrincipalPolicy(request).EvaluationResults.WithCancellation(cancellationToken))
        {
            foreach (var permission in Simulated(result))
            {
                yield return permission;
            }
        }
    }

    // Of several resources the answer as a whole names only their kind, and each one's own decision stands under it.
    private static IEnumerable<SimulatedPermission> Simulated(EvaluationResult result) => result.ResourceSpecificResults is { Count: > 0 } resources
        ? resources.Select(resource => new SimulatedPermission(
            result.EvalActionName,
            resource.EvalResourceName,
            resource.EvalResourceDecision.Value,
            StoppedBy(resource.PermissionsBoundaryDecisionDetail ?? result.PermissionsBoundaryDecisionDetail, result.OrganizationsDecisionDetail),
            [.. (resource.MissingContextValues ?? []).Union(result.MissingContextValues ?? [])]))
        : [new SimulatedPermission(
            result.EvalActionName,
            result.EvalResourceName,
            result.EvalDecision.Value,
            StoppedBy(result.PermissionsBoundaryDecisionDetail, result.OrganizationsDecisionDetail),
            result.MissingContextValues ?? [])];

    private static string? StoppedBy(PermissionsBoundaryDecisionDetail? boundary, OrganizationsDecisionDetail? organization) =>
        (boundary?.AllowedByPermissionsBoundary, organization?.AllowedByOrganizations) switch
        {
            (false, _) => "permissions boundary",
            (_, false) => "service control policy",
            _ => null,
        };

    private async IAsyncEnumerable<RoleFacts> ListRoles([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var role in client.Paginators.ListRoles(new ListRolesRequest()).Roles.WithCancellation(cancellationToken))
        {
            yield return Facts(role);
        }
    }

    private async IAsyncEnumerable<AttachedPolicyFacts> ListAttached(string role, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListAttachedRolePoliciesRequest { RoleName = role };
        await foreach (var policy in client.Paginators.ListAttachedRolePolicies(request).AttachedPolicies.WithCancellation(cancellationToken))
        {
            yield return new AttachedPolicyFacts(policy.PolicyName, policy.PolicyArn);
        }
    }

    private async IAsyncEnumerable<string> ListInline(string role, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListRolePoliciesRequest { RoleName = role };
        await foreach (var name in client.Paginators.ListRolePolicies(request).PolicyNames.WithCancellation(cancellationToken))
        {
            yield return name;
        }
    }

    // IAM answers policy documents percent-encoded (RFC 3986).
    private static RoleFacts Facts(Role role) => new(
        role.RoleName,
        role.Arn,
        Uri.UnescapeDataString(role.AssumeRolePolicyDocument ?? ""),
        TimeSpan.FromSeconds(role.MaxSessionDuration.Required("GetRole: MaxSessionDuration")));
}
