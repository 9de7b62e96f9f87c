using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Trials.Denials;
using Avesa.Validation.Trials.Vacuity;

namespace Avesa.Validation.Trials.Faults;

/// <summary>A page without an item, and the token of a next one that nobody knows.</summary>
internal static class EmptyPage
{
    private const string Token = "unknown-to-everybody";

    // Which member of an answer holds the token, as botocore's models of the services have it.
    private static readonly Dictionary<string, string> Tokens = Table(
        ("NextToken", """
            backup:ListRestoreJobs cloudformation:DescribeStacks cloudformation:ListStackResources cloudtrail:LookupEvents cloudwatch:DescribeAlarms cloudwatch:GetMetricData
            config:DescribeComplianceByConfigRule config:DescribeConfigRules dynamodb:ListTagsOfResource events:ListRules events:ListTargetsByRule scheduler:ListSchedules
            secretsmanager:ListSecrets securityhub:GetEnabledStandards sns:ListSubscriptionsByTopic
            """),
        ("nextToken", """
            config:ListDiscoveredResources ec2:DescribeFlowLogs ec2:DescribeVpcs guardduty:ListDetectors logs:DescribeLogGroups logs:DescribeLogStreams logs:DescribeResourcePolicies
            logs:FilterLogEvents
            """),
        ("Marker", """
            iam:GetAccountAuthorizationDetails iam:ListAccessKeys iam:ListAttachedRolePolicies iam:ListMFADevices iam:ListRolePolicies iam:ListRoles iam:ListUsers
            iam:SimulatePrincipalPolicy
            """),
        ("NextMarker", "kms:ListGrants kms:ListKeys lambda:ListAliases lambda:ListEventSourceMappings lambda:ListFunctionUrlConfigs lambda:ListFunctions"),
        ("LastEvaluatedTableName", "dynamodb:ListTables"),
        ("LastEvaluatedKey", "dynamodb:Scan"),
        ("ContinuationToken", "s3:ListBuckets"),
        ("NextContinuationToken", "s3:ListObjectsV2"));

    // GetLogEvents gives a token with its last page too.
    private static readonly HashSet<string> WithoutPages = [.. Words("""
        cloudtrail:DescribeTrails cloudtrail:GetEventSelectors cloudtrail:GetTrailStatus cloudwatch:GetDashboard config:DescribeConfigurationRecorderStatus
        config:DescribeConfigurationRecorders dynamodb:BatchGetItem dynamodb:DescribeContinuousBackups dynamodb:DescribeTable dynamodb:DescribeTimeToLive dynamodb:GetItem
        dynamodb:GetResourcePolicy guardduty:GetDetector iam:GetAccountPasswordPolicy iam:GetAccountSummary iam:GetPolicy iam:GetPolicyVersion iam:GetRole iam:GetRolePolicy
        kms:DescribeKey kms:GetKeyPolicy lambda:GetAccountSettings lambda:GetFunction lambda:GetPolicy lambda:Invoke logs:GetLogEvents organizations:DescribeOrganization
        s3:GetBucketAcl s3:GetBucketEncryption s3:GetBucketLocation s3:GetBucketOwnershipControls s3:GetBucketPolicy s3:GetBucketTagging s3:GetBucketVersioning s3:GetObject
        s3:GetPublicAccessBlock s3:HeadObject scheduler:GetSchedule secretsmanager:DescribeSecret secretsmanager:GetResourcePolicy secretsmanager:GetSecretValue
        securityhub:DescribeHub sns:GetTopicAttributes sts:AssumeRole sts:GetCallerIdentity
        """)];

    /// <summary>Whether it is written down how the pages of an operation follow one another, or that it has none.</summary>
    public static bool Knows(Cell cell) => Has(cell) || WithoutPages.Contains(NameOf(cell));

    /// <summary>Whether an operation has pages.</summary>
    public static bool Has(Cell cell) => Tokens.ContainsKey(NameOf(cell));

    /// <summary>Makes an answer such a page; false where the operation has no pages, and of an error.</summary>
    public static bool Replaces(LeavingAnswer answer, Cell cell)
    {
        if (!Tokens.TryGetValue(NameOf(cell), out var member))
        {
            return false;
        }

        foreach (var name in AnswerLists.NamesOf(answer))
        {
            AnswerLists.Empty(answer, name);
        }

        if (AnswerLists.Json(answer) is { } json)
        {
            json[member] = member == "LastEvaluatedKey" ? new JsonObject { [Token] = new JsonObject { ["S"] = Token } } : Token;
            answer.Body = Encoding.UTF8.GetBytes(json.ToJsonString());
            return true;
        }

        if (AnswerLists.Xml(answer) is { } xml)
        {
            var place = xml.Elements().FirstOrDefault(element => element.Name.LocalName == $"{cell.Operation}Result") ?? xml;
            place.Elements().Where(element => element.Name.LocalName == "IsTruncated").Remove();
            place.Add(new XElement(place.Name.Namespace + "IsTruncated", "true"), new XElement(place.Name.Namespace + member, Token));
            answer.Body = Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting));
            return true;
        }

        return false;
    }

    /// <summary>Whether a call asks for the page of that token.</summary>
    public static bool IsLeftBy(Call call) =>
        $"{call.Http.Request.QueryString}{Encoding.UTF8.GetString(call.Body)}".Contains(Token, StringComparison.Ordinal);

    private static string NameOf(Cell cell) => $"{cell.Service}:{cell.Operation}";

    private static Dictionary<string, string> Table(params IEnumerable<(string Member, string Operations)> rows) =>
        rows.SelectMany(row => Words(row.Operations), (row, operation) => (operation, row.Member)).ToDictionary(StringComparer.Ordinal);

    private static string[] Words(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
