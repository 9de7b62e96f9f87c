namespace Avesa.Validation.Policies;

/// <summary>
/// What lets somebody who is no administrator become one. The single actions are those of IAM's access level "permissions management" that give to an identity
/// more than it had, and those that make somebody else's credentials; passing any role is as good where its holder can start something that acts as it.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html; a boundary that the grant itself demands is AWS's way to delegate:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
/// </remarks>
public static class Escalation
{
    /// <summary>Hands a role to a service.</summary>
    public const string Pass = "iam:PassRole";

    private const string DemandedBoundary = "iam:PermissionsBoundary";

    /// <summary>The actions, each by the kind of resource that it is permitted on.</summary>
    public static IReadOnlyList<(string Action, string Kind)> Actions { get; } =
    [
        ("iam:PutRolePolicy", "role"),
        ("iam:AttachRolePolicy", "role"),
        ("iam:UpdateAssumeRolePolicy", "role"),
        ("iam:DeleteRolePermissionsBoundary", "role"),
        ("iam:PutUserPolicy", "user"),
        ("iam:AttachUserPolicy", "user"),
        ("iam:DeleteUserPermissionsBoundary", "user"),
        ("iam:CreateAccessKey", "user"),
        ("iam:CreateLoginProfile", "user"),
        ("iam:UpdateLoginProfile", "user"),
        ("iam:PutGroupPolicy", "group"),
        ("iam:AttachGroupPolicy", "group"),
        ("iam:AddUserToGroup", "group"),
        ("iam:CreatePolicyVersion", "policy"),
        ("iam:SetDefaultPolicyVersion", "policy"),
    ];

    /// <summary>What starts something that acts as a role that it is given, by the kind of ARN that it is permitted on.</summary>
    public static IReadOnlyList<(string Action, string Service, string Kind)> Starts { get; } =
    [
        ("lambda:CreateFunction", "lambda", "function:"),
        ("lambda:UpdateFunctionConfiguration", "lambda", "function:"),
        ("ec2:RunInstances", "ec2", "instance/"),
        ("cloudformation:CreateStack", "cloudformation", "stack/"),
        ("ecs:RunTask", "ecs", "task-definition/"),
        ("glue:CreateJob", "glue", "job/"),
        ("codebuild:CreateProject", "codebuild", "project/"),
        ("states:CreateStateMachine", "states", "stateMachine:"),
    ];

    /// <summary>The ARN that stands for all resources of a kind of IAM.</summary>
    public static string All(string account, string kind) => $"arn:aws:iam::{account}:{kind}/*";

    /// <summary>Whether a statement lets what it grants happen only under a boundary.</summary>
    public static bool IsBounded(PolicyStatement statement) =>
        statement.Conditions.Any(condition => condition.Operator is "StringEquals" or "ArnEquals" && condition.Key.Equals(DemandedBoundary, StringComparison.OrdinalIgnoreCase));
}
