using Amazon.Compat;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>IAM, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonIdentityManagementServiceClient : ServiceClient, IAmazonIdentityManagementService
{
    public AmazonIdentityManagementServiceClient() : base(new AmazonIdentityManagementServiceConfig()) { }

    public AmazonIdentityManagementServiceClient(
        RegionEndpoint region)
        : base(new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

    public AmazonIdentityManagementServiceClient(AmazonIdentityManagementServiceConfig config) : base(config) { }

    public AmazonIdentityManagementServiceClient(
        AWSCredentials credentials)
        : base(credentials, new AmazonIdentityManagementServiceConfig()) { }

    public AmazonIdentityManagementServiceClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

    public AmazonIdentityManagementServiceClient(
        AWSCredentials credentials, AmazonIdentityManagementServiceConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonIdentityManagementServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonIdentityManagementServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonIdentityManagementServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonIdentityManagementServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IIdentityManagementPaginatorFactory Paginators => field ??= new IdentityManagementPaginatorFactory(this);

    public virtual Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default) =>
        Send<GetRoleResponse>(request, cancellationToken);

    public virtual Task<ListRolesResponse> ListRolesAsync(ListRolesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListRolesResponse>(request, cancellationToken);

    public virtual Task<ListRolePoliciesResponse> ListRolePoliciesAsync(
        ListRolePoliciesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListRolePoliciesResponse>(request, cancellationToken);

    public virtual Task<GetRolePolicyResponse> GetRolePolicyAsync(
        GetRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        Send<GetRolePolicyResponse>(request, cancellationToken);

    public virtual Task<ListAttachedRolePoliciesResponse> ListAttachedRolePoliciesAsync(
        ListAttachedRolePoliciesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListAttachedRolePoliciesResponse>(request, cancellationToken);

    public virtual Task<GetPolicyResponse> GetPolicyAsync(GetPolicyRequest request, CancellationToken cancellationToken = default) =>
        Send<GetPolicyResponse>(request, cancellationToken);

    public virtual Task<GetPolicyVersionResponse> GetPolicyVersionAsync(
        GetPolicyVersionRequest request, CancellationToken cancellationToken = default) =>
        Send<GetPolicyVersionResponse>(request, cancellationToken);

    public virtual Task<SimulatePrincipalPolicyResponse> SimulatePrincipalPolicyAsync(
        SimulatePrincipalPolicyRequest request, CancellationToken cancellationToken = default) =>
        Send<SimulatePrincipalPolicyResponse>(request, cancellationToken);

    public virtual Task<SimulateCustomPolicyResponse> SimulateCustomPolicyAsync(
        SimulateCustomPolicyRequest request, CancellationToken cancellationToken = default) =>
        Send<SimulateCustomPolicyResponse>(request, cancellationToken);

    public virtual Task<ListUsersResponse> ListUsersAsync(ListUsersRequest request, CancellationToken cancellationToken = default) =>
        Send<ListUsersResponse>(request, cancellationToken);

    public virtual Task<ListUserPoliciesResponse> ListUserPoliciesAsync(
        ListUserPoliciesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListUserPoliciesResponse>(request, cancellationToken);

    public virtual Task<GetUserPolicyResponse> GetUserPolicyAsync(
        GetUserPolicyRequest request, CancellationToken cancellationToken = default) =>
        Send<GetUserPolicyResponse>(request, cancellationToken);

    public virtual Task<ListAttachedUserPoliciesResponse> ListAttachedUserPoliciesAsync(
        ListAttachedUserPoliciesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListAttachedUserPoliciesResponse>(request, cancellationToken);

    public virtual Task<ListGroupsForUserResponse> ListGroupsForUserAsync(
        ListGroupsForUserRequest request, CancellationToken cancellationToken = default) =>
        Send<ListGroupsForUserResponse>(request, cancellationToken);

    public virtual Task<GetUserResponse> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken = default) =>
        Send<GetUserResponse>(request, cancellationToken);

    public virtual Task<ListAccountAliasesResponse> ListAccountAliasesAsync(
        ListAccountAliasesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListAccountAliasesResponse>(request, cancellationToken);

    public virtual Task<GetAccountPasswordPolicyResponse> GetAccountPasswordPolicyAsync(
        GetAccountPasswordPolicyRequest request, CancellationToken cancellationToken = default) =>
        Send<GetAccountPasswordPolicyResponse>(request, cancellationToken);

    public virtual Task<GetAccountSummaryResponse> GetAccountSummaryAsync(
        GetAccountSummaryRequest request, CancellationToken cancellationToken = default) =>
        Send<GetAccountSummaryResponse>(request, cancellationToken);

    public virtual Task<ListMFADevicesResponse> ListMFADevicesAsync(
        ListMFADevicesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListMFADevicesResponse>(request, cancellationToken);

    public virtual Task<ListAccessKeysResponse> ListAccessKeysAsync(
        ListAccessKeysRequest request, CancellationToken cancellationToken = default) =>
        Send<ListAccessKeysResponse>(request, cancellationToken);

    public virtual Task<GetAccountAuthorizationDetailsResponse> GetAccountAuthorizationDetailsAsync(
        GetAccountAuthorizationDetailsRequest request, CancellationToken cancellationToken = default) =>
        Send<GetAccountAuthorizationDetailsResponse>(request, cancellationToken);
}
