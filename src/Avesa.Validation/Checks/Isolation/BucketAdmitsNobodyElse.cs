using Avesa.Validation.Accounts;
using Avesa.Validation.Checks.Buckets;
using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>
/// Nobody outside of the account gets into the bucket: not by its policy, not by its access control list or by those of its objects, and the
/// public access block is on, so that no later policy or list can open it to the world.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html</remarks>
public sealed record BucketAdmitsNobodyElse(string Bucket) : ICheck
{
    // S3 itself, writing access logs of buckets of the same account: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
    private const string LogDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery";

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfBucket(Bucket, async () =>
    {
        var policy = account.S3.Policy(Bucket);
        var list = account.S3.Acl(Bucket);
        var ownership = account.S3.Ownership(Bucket);
        var blocked = new BucketBlocksPublicAccess(Bucket).Run(account, cancellationToken);
        var acl = (await list).Required($"GetBucketAcl: the list of {Bucket}");
        var door = new Door($"arn:aws:s3:::{Bucket}", await policy);
        return Verdict.Worst(
            [
                Doors.Judge(
                    account,
                    $"the policy and access control list of {Bucket}",
                    door.AdmissionsBeyond(new Insiders(account.Id, CanonicalUserId: acl.OwnerId)),
                    [.. acl.Grants.Where(grant => grant.CanonicalUser != acl.OwnerId && grant.Group != LogDelivery).Select(Granted)],
                    await ownership == "BucketOwnerEnforced" ? [] : [ObjectsOwnLists]),
                await blocked,
            ],
            "");
    });

    private string ObjectsOwnLists => $"Objects of {Bucket} may have access control lists of their own, which are not read one by one: set its object ownership to BucketOwnerEnforced.";

    private Finding Granted(AclGrantFacts grant) => new(
        Bucket,
        "an access control list that names only the owner",
        $"{grant.Permission} for {grant.Group ?? $"canonical user {grant.CanonicalUser}"}",
        "Remove the grant, or set the bucket's object ownership to BucketOwnerEnforced.");
}
