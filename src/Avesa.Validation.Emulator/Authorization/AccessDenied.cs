using Avesa.Validation.Emulator.Authorization.Evaluation;

namespace Avesa.Validation.Emulator.Authorization;

/// <summary>How each service spells a refused call.</summary>
public static class AccessDenied
{
    /// <summary>The error code and HTTP status of a refusal by a service.</summary>
    /// <param name="service">The signing name.</param>
    public static (string Code, int Status) For(string service) => service switch
    {
        "s3" or "iam" or "sts" or "cloudformation" or "monitoring" => ("AccessDenied", 403),
        "sns" => ("AuthorizationError", 403),
        "ec2" => ("UnauthorizedOperation", 403),
        "lambda" or "scheduler" or "backup" or "guardduty" or "securityhub" => ("AccessDeniedException", 403),
        _ => ("AccessDeniedException", 400),
    };

    /// <summary>The message, in AWS's wording. S3 quotes the resource, and tells another account nothing.</summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html,
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
    /// </remarks>
    public static string Message(AuthorizationRequest request, AuthorizationDecision decision)
    {
        var s3 = request.Action.StartsWith("s3:", StringComparison.Ordinal);
        if (s3 && request.Principal.Account != request.Owner)
        {
            return "Access Denied";
        }

        // STS does not tell whether the role exists, nor what of its trust policy did not fit.
        if (request.Action.StartsWith("sts:AssumeRole", StringComparison.Ordinal) && !decision.ExplicitDeny)
        {
            return $"User: {request.Principal.Arn} is not authorized to perform: {request.Action} on resource: {request.Resource}";
        }

        var resource = s3 ? $"\"{request.Resource}\"" : request.Resource;
        var because = decision.ExplicitDeny
            ? $"with an explicit deny in {Article(decision.By)} {decision.By}"
            : $"because no {decision.By} allows the {request.Action} action";
        return $"User: {request.Principal.Arn} is not authorized to perform: {request.Action} on resource: {resource} {because}";
    }

    private static string Article(string kind) => kind switch
    {
        PolicyEvaluation.TrustPolicy => "the",
        PolicyEvaluation.IdentityPolicy => "an",
        _ => "a",
    };
}
