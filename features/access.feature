@week-2 @week-3 @week-4
Feature: Cross-account access
  Who may deploy to production, what that permits, and who else can take the same way.
  Plan 1.2, and the role that GitHub assumes in 4.1. Every scenario is one fact. Words: glossary.md.

  @ACS-01
  Rule: Create Deployment Role in Production Account
    The plan trusts the source account as a whole, under an external id that stands in the plan: every administrator of non-prod could become
    production. So one role of the source is trusted, under an id that nobody can read there.
    When this is red, correct the role's trust policy as the finding says.

    Scenario: One role of the source is trusted
      Then the role "avesa-deployment" trusts the source's role "avesa-deployer" under an external id, and nobody else

    Scenario: The external id is not published
      Then the external id of the role "avesa-deployment" is none of these
        | external id          |
        | avesa-deployment-key |

    Scenario: The external id keeps others out
      Then the source's role "avesa-deployer" can assume the role "avesa-deployment" with its external id, and neither without one nor with a wrong one

  @ACS-02
  Rule: Required Permissions for Deployment Role
    A deployment that lacks a permission fails half-way through the night; one that has them all is an administrator.
    When this is red, permit or remove what the finding names.

    Scenario: The deployment may deploy what the plan lists
      Then the role "avesa-deployment" may deploy each of these
        | service         | actions                                                                                                                                       | on                                                        |
        | CloudFormation  | cloudformation:CreateStack, cloudformation:UpdateStack, cloudformation:CreateChangeSet, cloudformation:ExecuteChangeSet, cloudformation:DeleteStack | *                                                         |
        | Lambda          | lambda:CreateFunction, lambda:UpdateFunctionCode, lambda:UpdateFunctionConfiguration, lambda:AddPermission, lambda:DeleteFunction               | *                                                         |
        | DynamoDB        | dynamodb:CreateTable, dynamodb:UpdateTable, dynamodb:UpdateContinuousBackups, dynamodb:DeleteTable                                             | *                                                         |
        | S3              | s3:CreateBucket, s3:PutBucketVersioning, s3:PutEncryptionConfiguration, s3:PutLifecycleConfiguration, s3:PutBucketPolicy                        | *                                                         |
        | IAM roles       | iam:CreateRole, iam:GetRole, iam:PutRolePolicy, iam:AttachRolePolicy, iam:DeleteRole                                                            | arn:aws:iam::{account}:role/avesa-data-pipeline-prod-role |
        | EventBridge     | events:PutRule, events:PutTargets, events:EnableRule, events:DisableRule, events:DeleteRule                                                     | *                                                         |
        | CloudWatch Logs | logs:CreateLogGroup, logs:PutRetentionPolicy, logs:DeleteLogGroup                                                                               | *                                                         |

    Scenario: The deployment is no administrator
      Then no policy of the role "avesa-deployment" allows one of these
        | action                        |
        | iam:CreateUser                |
        | iam:CreateAccessKey           |
        | secretsmanager:GetSecretValue |
        | kms:Decrypt                   |
        | cloudtrail:StopLogging        |
        | guardduty:DeleteDetector      |
        | organizations:LeaveOrganization |

  @ACS-03
  Rule: GitHub's deployment role
    The plan assumes this role with keys that live long (4.1). GitHub's identity provider vouches for every repository in the world, so only
    the subject of its tokens tells ours, and the environment's own rules decide who gets one.
    When this is red, correct the role's trust policy or its longest session as the finding says.

    Scenario: Only the production environment of the pipeline's repository is admitted
      Then the role "GitHubActionsDeploymentRole" admits the environment "production" of the repository "avesa/data-pipeline", and nobody else

    Scenario: A session ends within the hour
      Then a session of the role "GitHubActionsDeploymentRole" lasts 60 minutes at most
