@week-3 @week-4
Feature: Pipeline code and workflow
  Whether what is deployed is what the code says, and whether the way from a commit to production has a gate and no key.
  Plan 1.3, 2.1, 4.1 and 4.2. Every scenario is one fact. Words: glossary.md.

  @CICD-01 @week-2
  Rule: Update Infrastructure Code
    One wrong context deploys dev into production (1.3), and a change by hand lasts until the next deployment undoes it. What the stacks
    made, the bucket and the functions with their parameters, is PRE-01's.
    When this is red, deploy from the code, delete what does not belong, or have CloudFormation look for drift.

    Scenario: Production has the plan's stacks and no other
      Then the stacks named "ConnectWise…" are exactly
        | stack                        |
        | ConnectWiseDataPipeline-prod |
        | ConnectWiseBackfill-prod     |
        | ConnectWiseMonitoring-prod   |

    Scenario: Nobody has changed a stack by hand
      Then none of these stacks has drifted since it was deployed, as seen within the last 30 days
        | stack                        |
        | ConnectWiseDataPipeline-prod |
        | ConnectWiseBackfill-prod     |
        | ConnectWiseMonitoring-prod   |

  @CICD-02
  Rule: GitHub Actions Workflow Updates
    The plan's workflow signs in with keys that live long, and nothing looks at what it has deployed. Which workflow it is, AVESA_WORKFLOW says.
    When this is red, correct the workflow where the finding says.

    Scenario: What the workflow deploys is validated
      Then the workflow has a gate that validates "post-deploy" after each job that deploys

    Scenario: The workflow deploys from the protected environment
      Then each job of the workflow that deploys does so from the environment "production"

    Scenario: The workflow holds no key
      Then the workflow, and what it calls, signs in without a key that lives long
