using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Kms;

[FromAwsDocs("https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html")]
[FromAwsDocs("https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html")]
public sealed class OneKey : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly KmsKey key;
    private readonly AmazonKeyManagementServiceClient production;

    public OneKey(TwoAccounts accounts)
    {
        this.accounts = accounts;
        accounts.Production.Keys.Clear();
        key = accounts.Production.AddKey("arn:aws:iam::987654321098:root", aliases: "alias/data");
        production = accounts.Kms(TwoAccounts.ProductionKey);
    }

    [Fact]
    public async Task Is_described_by_any_of_its_names()
    {
        foreach (var id in new[] { key.Id, key.Arn, "alias/data", "arn:aws:kms:us-east-1:987654321098:alias/data" })
        {
            var described = (await production.DescribeKeyAsync(new DescribeKeyRequest { KeyId = id }, TestContext.Current.CancellationToken)).KeyMetadata;

            (described.Arn, described.AWSAccountId, described.KeyState.Value, described.KeyManager.Value, described.Enabled).Should().Be((key.Arn, "987654321098", "Enabled", "CUSTOMER", true));
        }
    }

    [Fact]
    public async Task That_waits_for_deletion_says_until_when()
    {
        (key.State, key.DeletionDate) = ("PendingDeletion", new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));

        var described = (await production.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.Id }, TestContext.Current.CancellationToken)).KeyMetadata;

        (described.KeyState, described.Enabled, described.DeletionDate!.Value.ToUniversalTime()).Should().Be((KeyState.PendingDeletion, false, new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task Shows_its_policy()
    {
        var policy = await production.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = key.Arn, PolicyName = "default" }, TestContext.Current.CancellationToken);
        var other = () => production.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = key.Arn, PolicyName = "another" }, TestContext.Current.CancellationToken);

        policy.Policy.Should().Be(key.Policy);
        await other.Should().ThrowAsync<NotFoundException>();
    }

    [Fact]
    public async Task That_admits_nobody_is_closed_to_its_own_administrator()
    {
        var closed = accounts.Production.AddKey("arn:aws:iam::987654321098:user/nobody");

        var asking = () => production.DescribeKeyAsync(new DescribeKeyRequest { KeyId = closed.Arn }, TestContext.Current.CancellationToken);

        (await asking.Should().ThrowAsync<AmazonKeyManagementServiceException>().WithMessage("*because no resource-based policy allows the kms:DescribeKey action")).Which.ErrorCode.Should().Be("AccessDeniedException");
    }

    [Fact]
    public async Task Is_closed_to_another_account_unless_its_policy_admits_it()
    {
        var shared = accounts.Production.AddKey("arn:aws:iam::123456789012:root", "kms:DescribeKey");
        using var source = accounts.Kms(TwoAccounts.SourceKey);

        var described = await source.DescribeKeyAsync(new DescribeKeyRequest { KeyId = shared.Arn }, TestContext.Current.CancellationToken);
        var closed = () => source.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.Arn }, TestContext.Current.CancellationToken);
        var policy = () => source.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = shared.Arn }, TestContext.Current.CancellationToken);

        described.KeyMetadata.AWSAccountId.Should().Be("987654321098");
        (await closed.Should().ThrowAsync<AmazonKeyManagementServiceException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
        (await policy.Should().ThrowAsync<AmazonKeyManagementServiceException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
    }

    [Theory]
    [InlineData("nonsense", "Invalid keyId 'nonsense'")]
    [InlineData("alias/none", "Alias arn:aws:kms:us-east-1:987654321098:alias/none is not found.")]
    [InlineData("1234abcd-12ab-34cd-56ef-1234567890ab", "Key 'arn:aws:kms:us-east-1:987654321098:key/1234abcd-12ab-34cd-56ef-1234567890ab' does not exist")]
    public async Task That_is_not_there_is_not_found(string id, string message)
    {
        var asking = () => production.DescribeKeyAsync(new DescribeKeyRequest { KeyId = id }, TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<NotFoundException>().WithMessage(message);
    }

    [Fact]
    public async Task Has_a_valid_ARN()
    {
        var asking = () => production.DescribeKeyAsync(new DescribeKeyRequest { KeyId = "arn:aws:kms:us-east-1:987654321098:nothing" }, TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<InvalidArnException>();
    }

    [Fact]
    public async Task Lists_its_grants_page_by_page()
    {
        key.Grants.Add(new KeyGrant("g1", "arn:aws:iam::123456789012:role/r", ["Decrypt"], new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero)));
        key.Grants.Add(new KeyGrant("g2", "dynamodb.us-east-1.amazonaws.com", ["Encrypt", "Decrypt"], DateTimeOffset.UnixEpoch));

        var first = await production.ListGrantsAsync(new ListGrantsRequest { KeyId = key.Id, Limit = 1 }, TestContext.Current.CancellationToken);
        var second = await production.ListGrantsAsync(new ListGrantsRequest { KeyId = key.Id, Limit = 1, Marker = first.NextMarker }, TestContext.Current.CancellationToken);

        var grant = first.Grants.Should().ContainSingle().Subject;
        (grant.KeyId, grant.GrantId, grant.GranteePrincipal, grant.CreationDate!.Value.ToUniversalTime()).Should()
            .Be((key.Arn, "g1", "arn:aws:iam::123456789012:role/r", new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
        grant.Operations.Should().Equal("Decrypt");
        (first.Truncated, second.Truncated).Should().Be((true, false));
        second.Grants.Should().ContainSingle().Which.GrantId.Should().Be("g2");
    }

    [Fact]
    public async Task Lists_its_tags_and_no_grants()
    {
        key.Tags["stage"] = "prod";

        var tags = (await production.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = key.Id }, TestContext.Current.CancellationToken)).Tags;
        var grants = (await production.ListGrantsAsync(new ListGrantsRequest { KeyId = key.Id }, TestContext.Current.CancellationToken)).Grants;

        tags.Select(tag => (tag.TagKey, tag.TagValue)).Should().Equal(("stage", "prod"));
        grants.Should().BeNullOrEmpty();
    }
}
