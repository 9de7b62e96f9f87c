using System.Text;
using Avesa.Validation.Emulator.Authorization.Policies;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.S3.Integrity;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Sets the policy of a bucket, unless BlockPublicPolicy refuses a public one.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html</remarks>
internal sealed class PutBucketPolicy : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(PutBucketPolicy);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:PutBucketPolicy");
        call.DemandOwnerAccount();
        var policy = Encoding.UTF8.GetString(ReceivedBody.Read(call).Content);
        Check(call.Bucket, policy);
        if (call.Bucket.PublicAccessBlock?.BlockPublicPolicy == true && BucketPolicies.IsPublic(policy))
        {
            throw new AwsError(
                "AccessDenied",
                $"User: {call.Call.Principal.Arn} is not authorized to perform: s3:PutBucketPolicy on resource: \"arn:aws:s3:::{call.Bucket.Name}\" "
                + "because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.",
                StatusCodes.Status403Forbidden);
        }

        call.Bucket.Policy = policy;
        return new S3Response(StatusCodes.Status204NoContent);
    }

    private static void Check(Bucket bucket, string policy)
    {
        try
        {
            var statements = PolicyDocument.Parse(policy).Statements;
            if (statements.Any(statement => statement.Principal is null))
            {
                throw new AwsError("MalformedPolicy", "Missing required field Principal");
            }

            var arn = $"arn:aws:s3:::{bucket.Name}";
            if (statements.SelectMany(statement => statement.Resources).Any(resource => !Within(arn, resource.ToString())))
            {
                throw new AwsError("MalformedPolicy", "Policy has invalid resource");
            }
        }
        catch (MalformedPolicyException malformed)
        {
            throw new AwsError("MalformedPolicy", malformed.Message);
        }
    }

    private static bool Within(string arn, string resource) =>
        resource == arn || resource == "*" || resource.StartsWith($"{arn}/", StringComparison.Ordinal) || resource == $"{arn}*";
}
