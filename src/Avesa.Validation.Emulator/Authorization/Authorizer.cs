namespace Avesa.Validation.Emulator.Authorization;

/// <summary>AWS's policy evaluation for one request.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html</remarks>
public static class Authorizer
{
    /// <summary>Decides a request: until policies are evaluated, an account's own principals may do everything in it and nothing outside.</summary>
    public static AuthorizationDecision Decide(AuthorizationRequest request) =>
        new(request.Principal.Account == request.Owner, false, "identity-based policy");
}
