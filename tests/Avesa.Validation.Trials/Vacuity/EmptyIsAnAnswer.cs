using Avesa.Validation.Trials.Denials;

namespace Avesa.Validation.Trials.Vacuity;

/// <summary>A list without an item that leaves a control held, because its feature says so.</summary>
/// <param name="Caller">The account that is asked, and who asks.</param>
/// <param name="Operation">What is asked.</param>
/// <param name="List">The list.</param>
/// <param name="Controls">The controls.</param>
/// <param name="Sentence">What the feature says.</param>
/// <param name="Reason">Why an empty list is an answer to that.</param>
internal sealed record EmptyIsAnAnswer(string Caller, string Operation, string List, IReadOnlyList<string> Controls, string Sentence, string Reason)
{
    private const string Production = "Production, profile";
    private const string Source = "Source, profile";
    private const string NothingOfOthers = "holds nothing of these environments";
    private const string MayUse = "each function may read and write each table";
    private const string Simulated = "AWS's simulator has judged the policies that the role has; read beside it, they could only have added a condition";
    private const string Off = "the source has been quiescent since its ingestion stopped";
    private const string NoSchedule = "a schedule that is not there starts nothing; that those of the plan are there is asked by POST-01";
    private const string AboutTheSource = "the control is about the source; production was read at the same time";
    private const string Own = "an account's own tables only excuse a name that both have";
    private const string Restored = "one of the tables was restored within the last 90 days";
    private const string ThreeProofs = "one of three proofs is enough";
    private const string Current = "the value was asked for as the current one, and AWS answers no other";
    private const string EachKey = "folders only say where a listing is cut; each key was listed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EmptyIsAnAnswer> All { get; } =
    [
        new(Production, "cloudformation:DescribeStacks", "Stacks", ["ACC-01"], NothingOfOthers, "a new account is empty"),
        new(Production, "dynamodb:ListTables", "TableNames", ["ACC-01"], NothingOfOthers, "a new account is empty"),
        new(Production, "lambda:ListFunctions", "Functions", ["ACC-01"], NothingOfOthers, "a new account is empty"),
        new(Production, "s3:ListBuckets", "Buckets", ["ACC-01"], NothingOfOthers, "a new account is empty"),
        new(Production, "secretsmanager:ListSecrets", "SecretList", ["ACC-01"], NothingOfOthers, "a new account is empty"),
        new(Production, "guardduty:GetDetector", "features", ["ACC-03"], "GuardDuty watches each region", "what it has on besides is asked by SEC-01"),
        new(Production, "iam:ListAttachedRolePolicies", "AttachedPolicies", ["ACS-02"], "no policy of the role", "this role has inline policies, and none attached"),
        new(Production, "iam:ListAttachedRolePolicies", "AttachedPolicies", ["PRE-03", "PRE-04", "PRE-05", "PRE-06"], MayUse, Simulated),
        new(Production, "iam:ListRolePolicies", "PolicyNames", ["PRE-03", "PRE-04", "PRE-05", "PRE-06"], MayUse, Simulated),
        new(Source, "iam:ListAttachedRolePolicies", "AttachedPolicies", ["RBK-02"], MayUse, Simulated),
        new(Source, "iam:ListRolePolicies", "PolicyNames", ["RBK-02"], MayUse, Simulated),
        new(Production, "iam:ListRolePolicies", "PolicyNames", ["PRE-08"], "has exactly the policies", "the feature's policies are attached ones; this role has no inline policy"),
        new(Production, "s3:GetBucketEncryption", "ServerSideEncryptionConfiguration", ["PRE-04"], "each function may get, put and list the objects of the bucket", "without a key there is none to ask; that the bucket encrypts is asked by PRE-01"),
        new(Production, "s3:GetBucketPolicy", "Statement", ["PRE-04"], "each function may get, put and list the objects of the bucket", "a policy without a statement forbids nothing"),
        new(Production, "s3:GetBucketPolicy", "Statement", ["POST-05"], "no bucket admits an outside principal", "a policy without a statement admits nobody"),
        new(Production, "s3:GetBucketAcl", "AccessControlList", ["POST-05"], "no bucket admits an outside principal", "a list without a grant admits nobody"),
        new(Production, "secretsmanager:GetSecretValue", "VersionStages", ["PRE-02", "PRE-05", "POST-05", "POST-07"], "the current value of every secret is the same", Current),
        new(Source, "secretsmanager:GetSecretValue", "VersionStages", ["PRE-02", "POST-05", "POST-07"], "the current value of every secret is the same", Current),
        new(Production, "backup:ListRestoreJobs", "RestoreJobs", ["POST-06"], Restored, ThreeProofs),
        new(Production, "cloudtrail:LookupEvents", "Events", ["POST-06"], Restored, ThreeProofs),
        new(Production, "dynamodb:ListTables", "TableNames", ["POST-06"], Restored, ThreeProofs),
        new(Production, "dynamodb:ListTables", "TableNames", ["CUT-03"], "no production function points at a resource of the source", Own),
        new(Source, "dynamodb:ListTables", "TableNames", ["POST-05", "RBK-01"], "no source function points at a resource of production", Own),
        new(Source, "dynamodb:ListTables", "TableNames", ["POST-07"], "The source's tables are fenced", "each table of the feature was asked for by its name"),
        new(Production, "dynamodb:Scan", "Items", ["CUT-01"], Off, AboutTheSource),
        new(Production, "s3:ListObjectsV2", "Contents", ["CUT-01"], Off, AboutTheSource),
        new(Source, "s3:ListObjectsV2", "CommonPrefixes", ["PRE-02", "CUT-02"], "every object of the source bucket is in the production bucket", EachKey),
        new(Source, "s3:ListObjectsV2", "CommonPrefixes", ["CUT-01"], Off, EachKey),
        new(Source, "s3:ListObjectsV2", "CommonPrefixes", ["POST-05"], "the source is refused to list and get the objects of the production bucket", EachKey),
        new(Source, "s3:ListObjectsV2", "CommonPrefixes", ["RBK-03"], "all objects that production has written since the cutover are known by name", EachKey),
        new(Production, "secretsmanager:ListSecrets", "SecretList", ["RBK-02"], "no secret of the source is missing or about to be deleted", AboutTheSource),
        new(Source, "secretsmanager:ListSecrets", "SecretList", ["RBK-02"], "no secret of the source is missing or about to be deleted", "each secret that production has was asked for by its name"),
        new(Source, "secretsmanager:DescribeSecret", "Tags", ["CUT-02", "POST-05", "RBK-02"], "no secret of the source is missing or about to be deleted", "a secret without tags is one all the same"),
        new(Production, "ec2:DescribeVpcs", "vpcSet", ["SEC-05"], "Where there is no VPC at all there is nothing to log", "the feature says so"),
        new(Production, "logs:FilterLogEvents", "events", ["POST-04"], "has a later canonical object, or a completed run logged", "the objects are there"),
        new(Source, "events:ListRules", "Rules", ["POST-08"], "no enabled schedule of the source starts a function", NoSchedule),
        new(Source, "events:ListTargetsByRule", "Targets", ["POST-08"], "no enabled schedule of the source starts a function", NoSchedule),
        new(Source, "scheduler:ListSchedules", "Schedules", ["POST-08"], "no enabled schedule of the source starts a function", NoSchedule),
        new(Source, "dynamodb:ListTagsOfResource", "Tags", ["PRE-02"], "at least its deletion protection and tags", "a table without tags asks for none"),
        new(Source, "iam:SimulatePrincipalPolicy", "EvaluationResults", ["PRE-08", "MON-03"], "the source can assume the role", "the attempt itself succeeded; the simulation would only have told whose refusal it was"),
    ];

    /// <summary>Whether this kind of call is meant.</summary>
    public bool IsAbout(Cell cell) => (Caller, Operation) == ($"{cell.Side}, {cell.Caller}", $"{cell.Service}:{cell.Operation}");

    /// <summary>Whether a control may be held without the items of a list.</summary>
    public bool Covers(Cell cell, string list, string control) => IsAbout(cell) && List == list && Controls.Contains(control);
}
