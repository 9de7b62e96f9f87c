using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Avesa.Validation.Tests.Permissions;

/// <summary>The CloudFormation template of the reader's role, made from a run's <c>policy.json</c>.</summary>
internal static class ReaderRoles
{
    /// <summary>Where it stands in the repository.</summary>
    public static readonly string[] Path = ["docs", "reader-roles.yaml"];

    private const string Head =
        """
        # Made from policy.json of a healthy run of the embedded accounts; a test says so when it no longer is what a run needs.
        AWSTemplateFormatVersion: "2010-09-09"
        Description: The role that avesa-validation reads an account with. Deploy it in the source and in production.
        Parameters:
          RoleName:
            Type: String
            Default: avesa-validation-reader
          TrustedPrincipal:
            Type: String
            Default: ""
            Description: ARN of the role, user or account that may assume the role; leave it empty where a GitHub workflow does.
          GitHubSubject:
            Type: String
            Default: ""
            Description: For example repo:OWNER/REPO:environment:production-readonly; needs GitHub's OIDC provider in the account.
          SourceAccount:
            Type: String
            Default: "123456789012"
            AllowedPattern: "[0-9]{12}"
          ProductionAccount:
            Type: String
            Default: "987654321098"
            AllowedPattern: "[0-9]{12}"
          Region:
            Type: String
            Default: us-east-1
            Description: The region of the estate.
          SecretValues:
            Type: String
            Default: "false"
            AllowedValues: ["true", "false"]
            Description: Whether the scenarios tagged @secret-values may read secrets.
          Invokes:
            Type: String
            Default: "false"
            AllowedValues: ["true", "false"]
            Description: Whether the scenarios tagged @invokes may start functions (AVESA_ALLOW_INVOKE).
        Conditions:
          TrustsGitHub: !Not [!Equals [!Ref GitHubSubject, ""]]
          ReadsSecretValues: !Equals [!Ref SecretValues, "true"]
          StartsFunctions: !Equals [!Ref Invokes, "true"]
          Source: !Equals [!Ref AWS::AccountId, !Ref SourceAccount]
          SourceSecretValues: !And [!Condition Source, !Condition ReadsSecretValues]
          SourceInvokes: !And [!Condition Source, !Condition StartsFunctions]
          Production: !Equals [!Ref AWS::AccountId, !Ref ProductionAccount]
          ProductionSecretValues: !And [!Condition Production, !Condition ReadsSecretValues]
          ProductionInvokes: !And [!Condition Production, !Condition StartsFunctions]
        Resources:
          Reader:
            Type: AWS::IAM::Role
            Properties:
              RoleName: !Ref RoleName
              AssumeRolePolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - Fn::If:
                      - TrustsGitHub
                      - Effect: Allow
                        Principal:
                          Federated: !Sub arn:aws:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com
                        Action: sts:AssumeRoleWithWebIdentity
                        Condition:
                          StringEquals:
                            token.actions.githubusercontent.com:aud: sts.amazonaws.com
                            token.actions.githubusercontent.com:sub: !Ref GitHubSubject
                      - Effect: Allow
                        Principal:
                          AWS: !Ref TrustedPrincipal
                        Action: sts:AssumeRole

        """;

    private const string Tail =
        """
        Outputs:
          RoleArn:
            Value: !GetAtt Reader.Arn

        """;

    /// <summary>The whole template.</summary>
    public static string Template(JsonElement policies)
    {
        var text = new StringBuilder(Head);
        foreach (var account in policies.EnumerateObject())
        {
            foreach (var policy in account.Value.GetProperty("policies").EnumerateObject())
            {
                Append(text, account.Name, policy);
            }
        }

        return text.Append(Tail).Replace("\r\n", "\n").ToString();
    }

    /// <summary>What the template calls a policy of <c>policy.json</c>.</summary>
    public static string LogicalId(string account, string policy) => $"{Side(account)}{policy["AvesaValidation".Length..]}";

    private static string Side(string account) => $"{char.ToUpperInvariant(account[0])}{account[1..]}";

    private static void Append(StringBuilder text, string account, JsonProperty policy)
    {
        var kind = policy.Name["AvesaValidation".Length..].TrimEnd([.. "0123456789"]);
        text.Append(CultureInfo.InvariantCulture, $"""
              {LogicalId(account, policy.Name)}:
                Type: AWS::IAM::ManagedPolicy
                Condition: {Side(account)}{(kind is "SecretValues" or "Invokes" ? kind : "")}
                Properties:
                  Roles: [!Ref Reader]
                  PolicyDocument:
                    Version: "2012-10-17"
                    Statement:

            """);
        foreach (var statement in policy.Value.GetProperty("Statement").EnumerateArray())
        {
            text.Append(CultureInfo.InvariantCulture, $"          - Sid: {statement.GetProperty("Sid")}\n            Effect: Allow\n            Action:\n");
            AppendItems(text, statement.GetProperty("Action"));
            text.Append("            Resource:\n");
            AppendItems(text, statement.GetProperty("Resource"));
        }
    }

    private static void AppendItems(StringBuilder text, JsonElement items)
    {
        foreach (var item in items.EnumerateArray().Select(item => item.GetString()!))
        {
            var general = item.Replace("123456789012", "${SourceAccount}", StringComparison.Ordinal)
                .Replace("987654321098", "${ProductionAccount}", StringComparison.Ordinal)
                .Replace(":us-east-1:", ":${Region}:", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"              - {(general.Contains("${", StringComparison.Ordinal) ? "!Sub " : "")}\"{general}\"\n");
        }
    }
}
