using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization;

/// <summary>AWS's policy evaluation for one request: identity policies, permissions boundary, session policy and the resource's own policy.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html</remarks>
public static class Authorizer
{
    /// <summary>Decides a request.</summary>
    /// <exception cref="MalformedPolicyException">A stored policy could never have been stored.</exception>
    public static AuthorizationDecision Decide(AuthorizationRequest request)
    {
        var context = new RequestContext()
            .WithIdentity(request.Principal)
            .WithTime(request.Now)
            .WithNetwork(request.Owner)
            .With("kms:CallerAccount", request.Principal.Account.Id)
            .With(request.Context);
        return PolicyEvaluation.Of(
            new PolicyQuestion(request.Action, request.Resource, context),
            PrincipalPolicies.Of(request.Principal),
            request.ResourcePolicy is { } policy ? SourcedPolicy.OfResource(policy) : null,
            Requester.Of(request.Principal),
            sameAccount: request.Principal.Account == request.Owner).Decide();
    }
}
